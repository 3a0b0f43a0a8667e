namespace Tracker.Web.Answering;

/// <summary>Marks a public page that has a form to post. Nobody is signed in there, so that its form needs no cookie to be safe from other sites; what it needs is a <see cref="FormTokens">token</see>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicFormAttribute : Attribute;
