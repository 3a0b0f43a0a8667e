namespace Tracker.Assessing;

/// <summary>How often the program is right, as last measured against what people annotated; the method page prints it.</summary>
/// <remarks>`tracker evaluate` and the benchmark print these figures; after a measurement they are set here, with its date.</remarks>
public static class Accuracy
{
    public static readonly DateOnly Measured = new(2026, 11, 21);

    /// <summary>Version of the method that was measured.</summary>
    public const string Method = "1";

    /// <summary>The share of figures in the reports of the seeds that the reader sees and does not read, 0 to 1.</summary>
    public const decimal Unread = 0.004m;

    public static IReadOnlyList<ReadingAccuracy> Reading { get; } =
    [
        new(AnnotatedSet.Development, 243, 1.00m, 1.00m),
        new(AnnotatedSet.Second, 521, 1.00m, 0.99m),
        new(AnnotatedSet.Seeds, 1839, 0.97m, 0.99m),
    ];

    public static IReadOnlyList<PairingAccuracy> Pairing { get; } =
    [
        new(AnnotatedSet.Development, 126, 0.94m, 1.00m),
        new(AnnotatedSet.Second, 115, 0.88m, 0.99m),
    ];
}

/// <summary>What the program was held against.</summary>
public enum AnnotatedSet
{
    /// <summary>Annotated while the program was written.</summary>
    Development,

    /// <summary>Annotated by somebody who had not seen the program.</summary>
    Second,

    /// <summary>The statements a fresh install holds, gone through one by one.</summary>
    Seeds,
}

/// <summary>Statements found in reports. All shares are 0 to 1.</summary>
/// <param name="Size">How many statements the set has.</param>
/// <param name="Precision">Of those the program gives, the share that the set has as well.</param>
/// <param name="Recall">Of those the set has, the share that the program gives.</param>
public sealed record ReadingAccuracy(AnnotatedSet Set, int Size, decimal Precision, decimal Recall);

/// <summary>Targets paired with what the next report says. All shares are 0 to 1.</summary>
/// <param name="Size">How many pairs the set has, silences included.</param>
/// <param name="Pairs">The share that the program pairs alike.</param>
/// <param name="Verdicts">Of those paired alike, the share with the same verdict.</param>
public sealed record PairingAccuracy(AnnotatedSet Set, int Size, decimal Pairs, decimal Verdicts);
