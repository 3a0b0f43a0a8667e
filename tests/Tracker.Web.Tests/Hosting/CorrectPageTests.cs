using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using Tracker.Ledger;

namespace Tracker.Web.Tests.Hosting;

/// <summary>The form by which a reader proposes a correction, and the page that says what became of it.</summary>
public sealed class CorrectPageTests(PromiseHost host) : IClassFixture<PromiseHost>
{
    private const string Script = "<script>alert('一')</script>";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task A_correction_is_proposed_without_script_cookie_and_account(string language)
    {
        await using var reader = new CorrectionSender(host);
        var address = language + await AddressAsync();
        using var form = await reader.Client.GetAsync($"{address}/correct", Cancel);
        using var answer = await reader.SendAsync(address, await reader.OpenAsync(address, "应为9.1处" + language));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Matches(@"/proposals/[0-9a-z]{10}\z", answer.Headers.Location!.OriginalString);
        Assert.StartsWith(language, new Uri(new("http://localhost"), answer.Headers.Location).AbsolutePath, StringComparison.Ordinal);
        foreach (var sent in new[] { form, answer })
            Assert.False(sent.Headers.Contains("Set-Cookie"));
        var page = await form.ReadAsync();
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Empty(page.QuerySelectorAll("input[name=__RequestVerificationToken]"));
        Assert.True(form.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Its_page_says_where_it_stands_and_never_who_sent_it()
    {
        await using var reader = new CorrectionSender(host);
        var address = await AddressAsync();
        using var sent = await reader.SendAsync(address, await reader.OpenAsync(address, "应为9.2处"));
        var place = sent.Headers.Location!.OriginalString;

        var open = await host.PageAsync(place);
        Assert.Contains("已收到，尚未处理", open.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("应为9.2处", open.Body!.TextContent, StringComparison.Ordinal);

        await DecideAsync(place, new() { State = ProposalState.PartlyAccepted, Reason = "原文为9.2处，判定不变" });
        var decided = await host.PageAsync(place);
        Assert.Contains("部分采纳", decided.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("原文为9.2处，判定不变", decided.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("应为9.2处", decided.Body!.TextContent, StringComparison.Ordinal);

        await DecideAsync(place, new() { State = ProposalState.Refused, Reason = "涉及个人", Withheld = true, Again = true });
        var withheld = await host.PageAsync(place);
        Assert.DoesNotContain("应为9.2处", withheld.Body!.TextContent, StringComparison.Ordinal);
        foreach (var page in new[] { open, decided, withheld })
        {
            Assert.DoesNotContain("李四", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
            Assert.DoesNotContain("li@example.org", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_same_sent_twice_is_one_and_leads_to_the_same_page()
    {
        await using var reader = new CorrectionSender(host);
        var address = await AddressAsync();
        var form = await reader.OpenAsync(address, "应为9.3处");
        using var first = await reader.SendAsync(address, form);
        using var second = await reader.SendAsync(address, form);
        using var later = await reader.SendAsync(address, await reader.OpenAsync(address, " 应为9.3处\r\n"));

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(first.Headers.Location, later.Headers.Location);
        Assert.Equal(1, await CountAsync("应为9.3处"));
    }

    [Theory]
    [InlineData("token", "CfDJ8forged", "校验码缺失或无效")]
    [InlineData("token", "", "校验码缺失或无效")]
    [InlineData("website", "http://spam.example", "隐藏的一栏须留空")]
    [InlineData("kind", "everything", "请选择何处有误")]
    [InlineData("kind", "", "请选择何处有误")]
    [InlineData("text", "  ", "请写明应为什么")]
    [InlineData("evidence", "\u200b", "请写明可以查证的依据")]
    public async Task What_is_wrong_is_told_and_what_was_typed_stays(string field, string value, string told)
    {
        await using var reader = new CorrectionSender(host);
        var address = await AddressAsync();
        var form = await reader.OpenAsync(address, "应为9.4处");
        form[field] = value;

        var page = await reader.RefusedAsync(address, form);

        Assert.Contains(told, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("尚未提交", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("李四", Value(page, "name"));
        if (field is "token" or "website")
        {
            Assert.Equal("应为9.4处", Value(page, "text"));
            Assert.Equal("figure", page.QuerySelector("option[selected]")!.GetAttribute("value"));
            Assert.Equal("", Value(page, "website"));
        }
        Assert.Equal(0, await CountAsync("应为9.4处"));
    }

    [Fact]
    public async Task A_field_that_is_wrong_says_so_beside_itself()
    {
        await using var reader = new CorrectionSender(host);
        var address = await AddressAsync();
        var form = await reader.OpenAsync(address);
        (form["text"], form["name"]) = (new string('长', 1001), new string('名', 101));

        var page = await reader.RefusedAsync(address, form);

        foreach (var (field, told) in new[] { ("text", "现有 1001 字，至多 1000 字"), ("name", "现有 101 字，至多 100 字") })
        {
            var input = page.GetElementById(field)!;
            Assert.Equal("true", input.GetAttribute("aria-invalid"));
            Assert.Contains(told, page.GetElementById(input.GetAttribute("aria-describedby")!.Split(' ')[0])!.TextContent, StringComparison.Ordinal);
        }
        Assert.Equal(1001, Value(page, "text").Length);
    }

    [Fact]
    public async Task The_most_characters_are_taken()
    {
        await using var reader = new CorrectionSender(host);
        var address = await AddressAsync();
        var form = await reader.OpenAsync(address, new string('字', 1000));
        form["evidence"] = new string('据', 500);
        using var answer = await reader.SendAsync(address, form);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Theory]
    [InlineData(2, "提交过快")]
    [InlineData(86_401, "已超过24小时")]
    public async Task Nobody_types_in_two_seconds_and_a_form_is_good_for_a_day(int seconds, string told)
    {
        await using var reader = new CorrectionSender(host);
        var address = await AddressAsync();
        var form = await reader.OpenAsync(address, $"应为{seconds}处");

        var page = await reader.RefusedAsync(address, form, seconds);

        Assert.Contains(told, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((form["text"], form["evidence"], form["name"], form["contact"]), (Value(page, "text"), Value(page, "evidence"), Value(page, "name"), Value(page, "contact")));
        Assert.Equal(form["kind"], page.QuerySelector("option[selected]")!.GetAttribute("value"));
        form["token"] = Value(page, "token");
        using var again = await reader.SendAsync(address, form, 3);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task A_form_is_good_for_one_sending_and_for_its_own_target()
    {
        await using var reader = new CorrectionSender(host);
        var (address, other) = (await AddressAsync(), await host.AddressAsync(2023, "养老床位"));
        var form = await reader.OpenAsync(address, "应为9.6处");
        using (await reader.SendAsync(address, form))
            form["text"] = "应为9.7处";

        var spent = await reader.RefusedAsync(address, form);
        var strange = await reader.RefusedAsync(other, await reader.OpenAsync(address, "应为9.7处"));

        Assert.Contains("已提交过另一份", spent.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("校验码缺失或无效", strange.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("应为9.7处"));
    }

    [Fact]
    public async Task One_address_sends_a_few_in_an_hour_and_loses_nothing_it_typed()
    {
        await using var reader = new CorrectionSender(host, perHour: 2);
        var address = await AddressAsync();
        foreach (var text in new[] { "限一", "限二" })
        {
            using var taken = await reader.SendAsync(address, await reader.OpenAsync(address, text));
            Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        }

        var page = await reader.RefusedAsync(address, await reader.OpenAsync(address, "限三"), status: HttpStatusCode.TooManyRequests);

        Assert.Equal("限三", Value(page, "text"));
        Assert.Equal(0, await CountAsync("限三"));
    }

    [Fact]
    public async Task Script_in_every_field_is_shown_as_text()
    {
        await using var reader = new CorrectionSender(host);
        var address = await AddressAsync();
        var form = await reader.OpenAsync(address, Script);
        foreach (var field in new[] { "kind", "evidence", "name", "contact", "website" })
            form[field] = Script + "\"'><img src=x>";
        var refused = await reader.RefusedAsync(address, form);
        Assert.Empty(refused.QuerySelectorAll("main script, main img"));
        Assert.Equal(Script, Value(refused, "text"));
        Assert.Equal(form["name"], Value(refused, "name"));

        (form["kind"], form["website"], form["token"]) = ("other", "", Value(refused, "token"));
        using var sent = await reader.SendAsync(address, form);
        var place = sent.Headers.Location!.OriginalString;
        await DecideAsync(place, new() { State = ProposalState.Accepted, Reason = Script });

        foreach (var shown in new[] { place, address, $"{address}/answers" })
        {
            using var answer = await reader.Client.GetAsync(shown, Cancel);
            var page = await answer.ReadAsync();
            Assert.Empty(page.QuerySelectorAll("script, main img"));
            Assert.Contains(Script, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/targets/990102-nothing/correct")]
    [InlineData("/targets/x'--/correct")]
    [InlineData("/targets/990102-nothing/answers")]
    [InlineData("/proposals/nothing")]
    [InlineData("/proposals/x'--")]
    public async Task What_is_not_there_says_so(string address)
    {
        using var answer = await host.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.StartsWith("没有", (await answer.ReadAsync()).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_to_a_target_that_is_not_there_is_told_so()
    {
        await using var reader = new CorrectionSender(host);

        var page = await reader.RefusedAsync("/targets/990102-nothing", await reader.OpenAsync(await AddressAsync()), status: HttpStatusCode.NotFound);

        Assert.Equal("没有这一目标", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("应为9.5处", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain", "text=1")]
    [InlineData("application/x-www-form-urlencoded", "text=1")]
    [InlineData("multipart/form-data; boundary=x", "--x")]
    [InlineData("application/json", "{}")]
    public async Task What_is_no_form_of_the_page_gets_a_sentence(string type, string body)
    {
        using var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var answer = await host.CreateClient().PostAsync(await AddressAsync() + "/correct", content, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("请返回上一页", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_far_too_large_gets_a_sentence()
    {
        await using var reader = new CorrectionSender(host);
        var address = await AddressAsync();
        using var answer = await reader.SendAsync(address, await reader.OpenAsync(address, new string('大', 100_000)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_page_of_a_target_leads_to_the_form_and_takes_no_posts_itself()
    {
        var address = await AddressAsync();
        using var answer = await host.CreateClient().PostAsync(address, new StringContent("text=1"), Cancel);

        Assert.Contains((await host.PageAsync(address)).QuerySelectorAll("main a"), link => link.GetAttribute("href") == $"{address}/correct");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task In_English_only_what_is_quoted_is_Chinese()
    {
        var address = "/en" + await AddressAsync();

        Assert.Empty((await host.PageAsync($"{address}/correct")).ChineseUnmarked().Except(["中文"]));
        Assert.InRange(await host.WeightAsync($"{address}/correct"), 1, Pages.MostBytes);
    }

    private Task<string> AddressAsync() => host.AddressAsync(2023, "口袋公园");

    private static string Value(IDocument page, string field) =>
        page.QuerySelector($"textarea[name={field}]")?.TextContent ?? page.QuerySelector($"input[name={field}]")!.GetAttribute("value") ?? "";

    private async Task DecideAsync(string place, Decision decision)
    {
        await using var ledger = new LedgerDb(host.File);
        Assert.Equal(Handled.Done, await new LedgerWriter(ledger).DecideProposalAsync(place.Split('/')[^1], decision, "wang", Cancel));
    }

    private async Task<int> CountAsync(string text)
    {
        await using var ledger = new LedgerDb(host.File);
        return (await new ProposalQueries(ledger).OpenFirstAsync(0, 1000, Cancel)).Count(proposal => proposal.Text == text);
    }
}
