using Tracker.Web.Copying;

namespace Tracker.Web.Tests.Copying;

public sealed class CopyAddressTests
{
    private const string Id = "980101-0123456789";

    [Theory]
    [InlineData("/", "index.html")]
    [InlineData("/en", "en/index.html")]
    [InlineData("/en/", "en/index.html")]
    [InlineData("/districts/980101", "districts/980101/index.html")]
    [InlineData("/districts/980101/2020", "districts/980101/2020/index.html")]
    [InlineData("/en/districts/980101/2020/sheet", "en/districts/980101/2020/sheet/index.html")]
    [InlineData("/districts/980101/2020/sheet.html", "districts/980101/2020/sheet.html")]
    [InlineData("/targets/" + Id + "/share.svg", "targets/" + Id + "/share.svg")]
    [InlineData("/data/targets.csv", "data/targets.csv")]
    [InlineData("/feeds/districts/980101.atom", "feeds/districts/980101.atom")]
    [InlineData("/indicators/urban_jobs", "indicators/urban_jobs/index.html")]
    [InlineData("/indicators/urban.jobs", "indicators/urban.jobs/index.html")]
    public void A_page_is_the_index_of_its_own_folder_and_a_file_is_itself(string address, string file) => Assert.Equal(file, FileOf(address));

    [Theory]
    [InlineData("/?page=2", "page-2.html")]
    [InlineData("/?page=1", "index.html")]
    [InlineData("/?place=", "index.html")]
    [InlineData("/?place=980100", "place-980100.html")]
    [InlineData("/?place=980100&year=2020", "place-980100.year-2020.html")]
    [InlineData("/?year=2020&place=980100", "place-980100.year-2020.html")]
    [InlineData("/?place=980100&view=tiles", "index.html")]
    [InlineData("/en?place=980100&year=2020&page=2", "en/page-2.place-980100.year-2020.html")]
    [InlineData("/districts/980101/2020?verdict=missed", "districts/980101/2020/verdict-missed.html")]
    [InlineData("/districts/980101/2020?verdict=missed&page=2", "districts/980101/2020/page-2.verdict-missed.html")]
    [InlineData("/districts/980101/2020?verdict=missed&order=verdict", "districts/980101/2020/index.html")]
    [InlineData("/districts/980101/2020?verdict=missed&order=verdict&page=2", "districts/980101/2020/index.html")]
    [InlineData("/reports/980101-2020-work?view=list&role=target&page=2", "reports/980101-2020-work/page-2.role-target.view-list.html")]
    [InlineData("/silences?kind=mentioned&district=980101", "silences/district-980101.kind-mentioned.html")]
    [InlineData("/silences?kind=mentioned&district=980101&headline=1", "silences/index.html")]
    [InlineData("/compare?district=980101&district=980102", "compare/district-980101.district-980102.html")]
    [InlineData("/compare?district=980102&district=980101&indicator=gdp", "compare/district-980102.district-980101.html")]
    [InlineData("/compare?indicator=gdp", "compare/index.html")]
    [InlineData("/en/explore?district=980101", "en/compare/district-980101.html")]
    public void One_choice_is_a_file_and_more_lead_to_the_page_without(string address, string file) => Assert.Equal(file, FileOf(address));

    [Theory]
    [InlineData("/districts/980101/2020?verdict=missed", "/districts/980101/2020?verdict=missed&order=domain", "districts/980101/2020/order-domain.html")]
    [InlineData("/districts/980101/2020?verdict=missed", "/districts/980101/2020?verdict=met", "districts/980101/2020/verdict-met.html")]
    [InlineData("/districts/980101/2020", "/districts/980101/2020?verdict=met&order=domain", "districts/980101/2020/index.html")]
    [InlineData("/?place=980100", "/?place=980100&view=tiles", "view-tiles.html")]
    [InlineData("/?place=980100&year=2020", "/?place=980100&year=2020&view=tiles", "view-tiles.html")]
    public void Of_more_choices_the_one_that_the_link_adds_stays(string on, string address, string file) =>
        Assert.Equal(file, CopyAddress.Of(new(CopiedPage.Site, address), Of(on))!.File);

    [Theory]
    [InlineData("/workbench")]
    [InlineData("/en/workbench/drafts")]
    [InlineData("/account/sign-in?return=%2F")]
    [InlineData("/api")]
    [InlineData("/api/v1/targets")]
    [InlineData("/health")]
    [InlineData("/_blazor")]
    [InlineData("/targets/" + Id + "/correct")]
    [InlineData("/en/targets/" + Id + "/correct")]
    public void What_needs_a_server_is_not_in_a_copy(string address) => Assert.Null(Of(address));

    [Theory]
    [InlineData("/accounts", "accounts/index.html")]
    [InlineData("/apis/v1", "apis/v1/index.html")]
    [InlineData("/corrections", "corrections/index.html")]
    public void What_is_only_named_alike_is(string address, string file) => Assert.Equal(file, FileOf(address));

    [Fact]
    public void What_is_searched_for_stays_with_the_link_and_not_with_the_file()
    {
        var asked = Of("/en/search?q=%E5%B0%B1%E4%B8%9A&verdict=missed")!;

        Assert.Equal(("/en/search", "en/search/index.html"), (asked.Asked, asked.File));
        Assert.Equal("search/index.html?q=%E5%B0%B1%E4%B8%9A", asked.From("en/index.html"));
        Assert.Equal("search/page-2.html", FileOf("/search?page=2"));
    }

    [Theory]
    [InlineData("/districts/../../etc/passwd")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/districts/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/districts/a%00b")]
    [InlineData("/districts/C:%5Cwindows")]
    [InlineData("/indicators/con")]
    [InlineData("/indicators/NUL.txt")]
    [InlineData("/indicators/ends.")]
    [InlineData("/indicators/.hidden")]
    [InlineData("/indicators/%E5%B0%B1%E4%B8%9A")]
    [InlineData("/?place=..%2f..%2fetc")]
    [InlineData("/?place=a%3Fb%2Ac%7Cd")]
    [InlineData("/?q=1&place=%E9%9D%92%E5%B2%9B")]
    public void A_name_is_safe_on_every_system_and_stays_in_the_folder(string address)
    {
        foreach (var name in FileOf(address).Split('/'))
        {
            Assert.Matches("^[a-z0-9_~-]([a-z0-9._~-]*[a-z0-9_~-])?$", name);
            Assert.DoesNotMatch("^(con|prn|aux|nul|com[0-9]|lpt[0-9])([.]|$)", name);
        }
    }

    [Theory]
    [InlineData("/indicators/{0}")]
    [InlineData("/indicators/gdp?place={0}")]
    public void A_long_name_is_cut_and_still_its_own(string address)
    {
        var (fits, longer, other) = (FileOf(string.Format(null, address, new string('a', 80))), FileOf(string.Format(null, address, new string('a', 300))), FileOf(string.Format(null, address, new string('a', 301))));

        Assert.Contains(new string('a', 80), fits, StringComparison.Ordinal);
        Assert.NotEqual(longer, other);
        Assert.All(longer.Split('/'), name => Assert.InRange(name.Length, 1, 110));
    }

    [Fact]
    public void Names_that_differ_in_case_alone_are_two_files() =>
        Assert.NotEqual(FileOf("/indicators/gdp"), FileOf("/indicators/GDP"), StringComparer.OrdinalIgnoreCase);

    [Theory]
    [InlineData("/", "index.html", "index.html")]
    [InlineData("/method", "index.html", "method/index.html")]
    [InlineData("/", "method/index.html", "../index.html")]
    [InlineData("/en/method", "method/index.html", "../en/method/index.html")]
    [InlineData("/districts/980101/2021", "districts/980101/2020/index.html", "../2021/index.html")]
    [InlineData("/districts/980101/2020?order=verdict", "districts/980101/2020/index.html", "order-verdict.html")]
    [InlineData("/districts/980101", "districts/980101/2020/sheet/index.html", "../../index.html")]
    [InlineData("/site.css", "en/districts/980101/2020/index.html", "../../../../site.css")]
    public void A_link_leads_from_file_to_file(string to, string from, string link) => Assert.Equal(link, Of(to)!.From(from));

    private static CopyAddress? Of(string address) => CopyAddress.Of(new Uri(CopiedPage.Site, address));

    private static string FileOf(string address) => Of(address)!.File;
}
