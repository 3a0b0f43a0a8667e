using System.Globalization;

namespace Tracker.Cli.Generating;

/// <summary>Provinces, cities and counties that do not exist, under codes that no real place has.</summary>
internal static class InventedCountry
{
    /// <summary>More counties than any country has; the codes would give out.</summary>
    public const int MostCounties = 10_000;

    private const string Whole = "000000";
    private const int CountiesOfCity = 9;
    private const int CitiesOfProvince = 13; // Until the provinces give out; then more.

    // GB/T 2260 gives 71 to Taiwan, 81 and 82 to Hong Kong and Macao; 99 is that of the samples.
    private static readonly int[] Provinces = [.. Enumerable.Range(72, 8), .. Enumerable.Range(83, 7), .. Enumerable.Range(90, 9)];

    /// <returns>Those above others first.</returns>
    public static IReadOnlyList<District> Of(int counties, ulong seed)
    {
        var names = InventedNames.All(new Dice(seed)).GetEnumerator();
        var cities = (counties + CountiesOfCity - 1) / CountiesOfCity;
        var provinces = Math.Min((cities + CitiesOfProvince - 1) / CitiesOfProvince, Provinces.Length);
        return
        [
            .. Enumerable.Range(0, provinces).Select(province => Place(Code(province), Whole, DistrictLevel.Province, "省", "Province")),
            .. Enumerable.Range(0, cities).Select(city => Place(CityCode(city), Code(city % provinces), DistrictLevel.City, "市", "City")),
            .. Enumerable.Range(0, counties).Select(county =>
            {
                var (city, number) = (CityCode(county / CountiesOfCity), county % CountiesOfCity);
                var (zh, en) = number < 3 ? ("区", "District") : ("县", "County");
                return Place(string.Create(CultureInfo.InvariantCulture, $"{city[..4]}{number + (number < 3 ? 2 : 20):00}"), city, DistrictLevel.County, zh, en);
            }),
        ];

        string CityCode(int city) => Code(city % provinces, (city / provinces) + 1);

        District Place(string code, string parent, DistrictLevel level, string kind, string kindInEnglish)
        {
            names.MoveNext();
            var (zh, en) = names.Current;
            return new(code, $"{zh}{kind}（虚构）", $"{en} {kindInEnglish} (invented)", parent, level, []);
        }
    }

    private static string Code(int province, int city = 0) => string.Create(CultureInfo.InvariantCulture, $"{Provinces[province]:00}{city:00}00");
}
