using Microsoft.AspNetCore.DataProtection;

namespace Tracker.Web.Accounts;

/// <summary>The key of a second factor on its way: shown in a page and sealed in its form, and kept nowhere until the device has shown a code of it.</summary>
internal sealed class NewFactors(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Good = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Tracker.Accounts.NewSecondFactor").ToTimeLimitedDataProtector();

    public string Seal(string account, byte[] key) => protector.Protect($"{account} {Convert.ToHexString(key)}", Good);

    /// <returns>Null where it was sealed for another account, too long ago, or not by this site.</returns>
    public byte[]? Open(string account, string? seal)
    {
        try
        {
            var words = protector.Unprotect(seal ?? "").Split(' ');
            return words[0] == account ? Convert.FromHexString(words[1]) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
