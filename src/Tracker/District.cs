namespace Tracker;

/// <summary>A place with a government that reports, of any level.</summary>
/// <param name="Code">Its GB/T 2260 code, six digits; 000000 stands for the whole country.</param>
/// <param name="NameZh">Full name, as the code list prints it: 即墨区.</param>
/// <param name="NameEn">Name in English: Jimo District.</param>
/// <param name="Parent">Code of the place it belongs to; empty for the country.</param>
/// <param name="Level">How high its government stands.</param>
/// <param name="AliasesZh">Other names it reports under: 西海岸新区 for 黄岛区.</param>
public sealed record District(string Code, string NameZh, string NameEn, string Parent, DistrictLevel Level, IReadOnlyList<string> AliasesZh);

/// <summary>Places are compared only with places of the same level.</summary>
public enum DistrictLevel { Country, Province, City, County }
