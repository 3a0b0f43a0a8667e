using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Tracker.Ledger;

namespace Tracker.Web.Answering;

/// <summary>The token that a public form carries: signed, dated, of one subject and good for one sending. It needs no cookie and says nothing of the reader.</summary>
public sealed class FormTokens(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Nobody reads and fills in a form faster.</summary>
    public static readonly TimeSpan Soonest = TimeSpan.FromSeconds(3);

    /// <summary>A form that lay open longer is to be sent again from a fresh page.</summary>
    public static readonly TimeSpan Latest = TimeSpan.FromHours(24);

    private readonly IDataProtector protector = protection.CreateProtector("Tracker.PublicForm");

    /// <param name="subject">What the form is about.</param>
    public string Issue(string subject) =>
        protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().ToUnixTimeMilliseconds()} {RandomNumberGenerator.GetHexString(24, lowercase: true)} {subject}"));

    /// <param name="token">As it was sent; whatever it is.</param>
    /// <param name="form">What is to be remembered once it is used; null where it is not valid.</param>
    public TokenState Read(string? token, string subject, out SpentForm? form)
    {
        form = null;
        if (Open(token)?.Split(' ', 3) is not [var sent, var nonce, var about] || about != subject || !long.TryParse(sent, NumberStyles.None, CultureInfo.InvariantCulture, out var at))
            return TokenState.Forged;
        var issued = DateTimeOffset.FromUnixTimeMilliseconds(at);
        var age = clock.GetUtcNow() - issued;
        if (age < Soonest)
            return TokenState.TooSoon;
        if (age > Latest)
            return TokenState.TooOld;
        form = new(nonce, issued + Latest);
        return TokenState.Valid;
    }

    private string? Open(string? token)
    {
        try
        {
            return string.IsNullOrEmpty(token) ? null : protector.Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

public enum TokenState
{
    Valid,

    /// <summary>None of ours, or of another form.</summary>
    Forged,

    TooSoon,
    TooOld,
}
