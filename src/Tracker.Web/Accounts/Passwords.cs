using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Tracker.Ledger;

namespace Tracker.Web.Accounts;

/// <summary>Passwords as the archive keeps them.</summary>
public static class Passwords
{
    // As OWASP has it for PBKDF2 with SHA-512: some tenth of a second for a try.
    private static readonly PasswordHasher<Account> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 210_000 }));

    private static readonly Account Nobody = new() { Name = "", Title = "", Duty = Duty.Deputy };

    // Compared where a name is unknown, so that the answer takes as long.
    private static readonly Lazy<string> Decoy = new(() => Hash(Guid.NewGuid().ToString()));

    public static string Hash(string password) => Hasher.HashPassword(Nobody, password);

    /// <param name="held">Null where no account has the name that was typed: as slow as the rest, and false.</param>
    public static bool Verify(AccountSecrets? held, string password) =>
        password.Length <= AccountRules.LongestPassword
        && Hasher.VerifyHashedPassword(Nobody, held?.PasswordHash ?? Decoy.Value, password) != PasswordVerificationResult.Failed
        && held is not null;
}
