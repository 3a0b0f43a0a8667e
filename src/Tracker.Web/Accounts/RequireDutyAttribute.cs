using Microsoft.AspNetCore.Authorization;

namespace Tracker.Web.Accounts;

/// <summary>Opens a page or an address to the accounts of a duty and of those that may do more; the policy goes by the duty's code.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequireDutyAttribute : AuthorizeAttribute
{
    public RequireDutyAttribute(Duty duty) : base(CodeNames<Duty>.Of(duty)) => Duty = duty;

    public Duty Duty { get; }
}
