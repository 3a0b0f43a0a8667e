using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tracker.Web.Accounts;

/// <summary>Codes that change with time, as RFC 6238 has them with SHA-1 and steps of 30 seconds: what the common programs on telephones make.</summary>
public static class Totp
{
    private const int StepSeconds = 30, Digits = 6;

    // RFC 6238, 5.2: a clock may be a step off, and a code takes time to type.
    private const int Drift = 1;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A key of 160 bits, as RFC 4226 advises.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(20);

    public static long CounterAt(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step of time (RFC 4226, 5.3).</summary>
    public static string Code(ReadOnlySpan<byte> key, long counter, int digits = Digits)
    {
        Span<byte> moving = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(moving, counter);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // SHA-1 is what the programs on telephones know; as a keyed hash it is not broken.
        HMACSHA1.HashData(key, moving, hash);
#pragma warning restore CA5350
        var truncated = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (truncated % (int)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>The step of time that a typed code is of; null where it is of none, or of one that was used.</summary>
    /// <param name="typed">Spaces in it count for nothing.</param>
    /// <param name="last">The step that was used last; null where none was.</param>
    public static long? Accepted(ReadOnlySpan<byte> key, string? typed, DateTimeOffset at, long? last)
    {
        var code = Encoding.UTF8.GetBytes(string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c))));
        long? accepted = null;
        for (var counter = CounterAt(at) - Drift; counter <= CounterAt(at) + Drift; counter++)
        {
            if (CryptographicOperations.FixedTimeEquals(code, Encoding.UTF8.GetBytes(Code(key, counter))) && !(counter <= last))
                accepted = counter;
        }
        return accepted;
    }

    /// <summary>A key as it is typed into a program: RFC 4648's base 32.</summary>
    public static string Text(ReadOnlySpan<byte> key)
    {
        var text = new StringBuilder();
        var (held, bits) = (0, 0);
        foreach (var next in key)
        {
            (held, bits) = ((held << 8) | next, bits + 8);
            for (; bits >= 5; bits -= 5)
                text.Append(Base32[(held >> (bits - 5)) & 31]);
            held &= (1 << bits) - 1;
        }
        return bits == 0 ? text.ToString() : text.Append(Base32[(held << (5 - bits)) & 31]).ToString();
    }

    /// <summary>A key as its picture says it to a camera.</summary>
    /// <param name="site">What the program on the telephone calls this site.</param>
    public static string Address(ReadOnlySpan<byte> key, string site, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(account)}?secret={Text(key)}&issuer={Uri.EscapeDataString(site)}&algorithm=SHA1&digits={Digits}&period={StepSeconds}";
}
