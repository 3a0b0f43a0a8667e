using System.Net;
using System.Text.Json;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Tracker.Web.Tests.Hosting;

namespace Tracker.Web.Tests.Api;

/// <summary>The API as a program meets it: every answer is held against the published description.</summary>
public sealed class ApiTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Description = "/api/v1/openapi.json";

    public static readonly TheoryData<string> Lists = ["districts", "indicators", "reports", "statements", "targets", "rates"];

    [Fact]
    public async Task The_description_is_valid_OpenApi()
    {
        var read = OpenApiDocument.Parse(await TextAsync(Description), "json");

        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Equal(Lists.Count, read.Document!.Paths.Keys.Count(path => !path.Contains('{', StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_is_as_the_description_says(string list)
    {
        var document = await DescriptionAsync();
        using var answer = await JsonAsync($"/api/v1/{list}?per_page=500");

        Assert.Empty(JsonShape.Faults(answer.RootElement, Schema(document, $"/api/v1/{list}", "200", "application/json")));
        Assert.NotEqual(0, answer.RootElement.GetProperty("data").GetArrayLength());
    }

    [Theory]
    [InlineData("districts", "code")]
    [InlineData("indicators", "code")]
    [InlineData("reports", "id")]
    [InlineData("statements", "id")]
    [InlineData("targets", "id")]
    public async Task Each_of_a_list_is_found_by_its_id_and_is_as_the_description_says(string list, string key)
    {
        var document = await DescriptionAsync();
        using var all = await JsonAsync($"/api/v1/{list}?per_page=5");
        foreach (var one in all.RootElement.GetProperty("data").EnumerateArray())
        {
            var id = one.GetProperty(key).GetString()!;
            using var found = await JsonAsync($"/api/v1/{list}/{id}");
            Assert.Equal(id, found.RootElement.GetProperty(key).GetString());
            Assert.Empty(JsonShape.Faults(found.RootElement, Schema(document, $"/api/v1/{list}/{{id}}", "200", "application/json")));
        }
    }

    [Fact]
    public async Task Page_after_page_gives_each_once()
    {
        var (met, next) = (new List<string>(), (string?)"/api/v1/statements?per_page=7");
        while (next is not null)
        {
            using var page = await JsonAsync(next);
            met.AddRange(page.RootElement.GetProperty("data").EnumerateArray().Select(one => one.GetProperty("id").GetString()!));
            next = page.RootElement.GetProperty("next").GetString();
        }
        using var whole = await JsonAsync("/api/v1/statements?per_page=500");

        Assert.Equal(met.Count, met.Distinct().Count());
        Assert.Equal(whole.RootElement.GetProperty("total").GetInt32(), met.Count);
    }

    [Theory]
    [InlineData("targets?district=980101&year=2020", 14)]
    [InlineData("targets?district=980101&year=2020&verdict=unreported", 2)]
    [InlineData("targets?district=980101&year=2020&headline=true", 5)]
    [InlineData("targets?district=980101&year=2020&domain=housing", 3)]
    [InlineData("rates?district=980101&year=2020&domain=all", 1)]
    [InlineData("targets?district=123456", 0)]
    public async Task A_filter_leaves_what_it_names(string list, int total)
    {
        using var answer = await JsonAsync($"/api/v1/{list}");

        Assert.Equal(total, answer.RootElement.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_rate_says_what_the_page_says()
    {
        using var answer = await JsonAsync("/api/v1/rates?district=980101&year=2020&domain=all");
        var rate = answer.RootElement.GetProperty("data")[0];

        Assert.Equal((10, 12, 14), (rate.GetProperty("exceeded").GetInt32() + rate.GetProperty("met").GetInt32(), rate.GetProperty("judged").GetInt32(), rate.GetProperty("due").GetInt32()));
        Assert.Equal(10m / 12, rate.GetProperty("fulfilment").GetDecimal(), 6);
    }

    [Theory]
    [InlineData("targets?verdict=perfect", "verdict", "exceeded, met")]
    [InlineData("targets?year=20x4", "year", "1949 to 2100")]
    [InlineData("targets?headline=yes", "headline", "true or false")]
    [InlineData("targets?page=0", "page", "from 1")]
    [InlineData("targets?page=99999999999999999999", "page", "from 1")]
    [InlineData("targets?per_page=501", "per_page", "1 to 500")]
    [InlineData("targets?per_page=-1", "per_page", "1 to 500")]
    [InlineData("targets?distrct=980101", "distrct", "known are district")]
    [InlineData("targets?district=1&district=2", "district", "more than once")]
    [InlineData("targets?district=", "district", "leave it out")]
    [InlineData("reports?kind=%00", "kind", "write one of")]
    public async Task A_parameter_that_cannot_be_followed_is_told(string list, string parameter, string told)
    {
        using var answer = await GetAsync($"/api/v1/{list}");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(told, problem.RootElement.GetProperty("errors").GetProperty(parameter)[0].GetString(), StringComparison.Ordinal);
        Assert.Empty(JsonShape.Faults(problem.RootElement, Schema(await DescriptionAsync(), "/api/v1/targets", "400", "application/problem+json")));
    }

    [Fact]
    public async Task A_parameter_that_is_not_known_is_told_whatever_was_asked_before()
    {
        using var known = await GetAsync("/api/v1/indicators");
        using var unknown = await GetAsync("/api/v1/indicators?colour=blue");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (known.StatusCode, unknown.StatusCode));
    }

    [Theory]
    [InlineData("targets/980101-nothing")]
    [InlineData("targets/x'--")]
    [InlineData("statements/%FF%FE")]
    [InlineData("districts/123456")]
    [InlineData("reports/980101-1066-work")]
    public async Task What_is_not_there_is_told(string path)
    {
        using var answer = await GetAsync($"/api/v1/{path}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Who_holds_an_answer_is_not_sent_it_again()
    {
        using var first = await GetAsync("/api/v1/districts");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/districts");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await host.CreateClient().SendAsync(again, Cancel);

        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task Another_answer_has_another_tag_and_any_page_may_ask()
    {
        using var one = await GetAsync("/api/v1/districts?level=county");
        using var other = await GetAsync("/api/v1/districts?level=city");

        Assert.NotEqual(one.Headers.ETag, other.Headers.ETag);
        Assert.Equal("*", Assert.Single(one.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.False(one.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_page_of_the_api_names_every_list()
    {
        var page = await TextAsync("/api");

        Assert.All(Lists, list => Assert.Contains($"/api/v1/{list.Data}", page, StringComparison.Ordinal));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IOpenApiSchema Schema(OpenApiDocument document, string path, string status, string type) =>
        document.Paths[path].Operations![HttpMethod.Get].Responses![status].Content![type].Schema!;

    private async Task<OpenApiDocument> DescriptionAsync() => OpenApiDocument.Parse(await TextAsync(Description), "json").Document!;

    private Task<HttpResponseMessage> GetAsync(string address) => host.CreateClient().GetAsync(address, Cancel);

    private async Task<string> TextAsync(string address)
    {
        using var answer = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    private async Task<JsonDocument> JsonAsync(string address) => JsonDocument.Parse(await TextAsync(address));
}
