using System.Text.Json;
using Tracker.Cli;
using Tracker.Cli.Commands;
using Xunit;

namespace Tracker.Tests.Commands;

public sealed class ReadCommandTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Statements_carry_the_names_of_the_annotation_format()
    {
        var called = await ReadAsync(Samples.Of2023, "--json");

        Assert.Equal(CommandLine.Done, called.Code);
        var jobs = Statement(called, target: true, "urban_jobs");
        Assert.Equal(
            ["quote", "role", "period", "code", "value", "unit", "growth", "comparator", "subject", "district", "report_year", "start", "length", "preliminary", "confidence"],
            jobs.EnumerateObject().Select(name => name.Name));
        Assert.Equal(
            ("2023", 40_000, "人", false, "at_least", "990102", 2023),
            (jobs.GetProperty("period").GetString(), jobs.GetProperty("value").GetInt32(), jobs.GetProperty("unit").GetString(), jobs.GetProperty("growth").GetBoolean(),
             jobs.GetProperty("comparator").GetString(), jobs.GetProperty("district").GetString(), jobs.GetProperty("report_year").GetInt32()));
    }

    [Fact]
    public async Task The_place_of_a_statement_counts_in_the_file_itself()
    {
        var text = "\n  \n" + Samples.Of2023;
        var jobs = Statement(await ReadAsync(text, "--json"), target: true, "urban_jobs");

        Assert.Equal(jobs.GetProperty("quote").GetString(), text.Substring(jobs.GetProperty("start").GetInt32(), jobs.GetProperty("length").GetInt32()));
    }

    [Fact]
    public async Task A_commitment_without_a_figure_has_a_null_value_and_no_unit()
    {
        var pace = Statement(await ReadAsync(Samples.Of2023, "--json"), target: true, "disposable_income");

        Assert.Equal(("keep_pace", JsonValueKind.Null, ""), (pace.GetProperty("comparator").GetString(), pace.GetProperty("value").ValueKind, pace.GetProperty("unit").GetString()));
    }

    [Fact]
    public async Task Without_json_it_is_a_line_a_statement_and_a_count()
    {
        var called = await ReadAsync(Samples.Of2023);

        Assert.Contains(called.Lines, line => line.Contains("target  2023 urban_jobs 4万人以上 | ", StringComparison.Ordinal));
        Assert.EndsWith("statements, 0 figures unread", called.Lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page.txt", "首页 上一篇 下一篇", "没有找到工作报告")]
    [InlineData("report.pdf", "%PDF", ".pdf")]
    public async Task A_document_without_a_report_is_refused_by_name_and_gives_an_empty_array(string name, string text, string reason)
    {
        var called = await Called.WithAsync(ReadCommand.Create(), "read", folder.Write(name, text), "--json");

        Assert.Equal((CommandLine.Refused, "[]"), (called.Code, called.Output.Trim()));
        Assert.Contains(name, Assert.Single(called.Refusals), StringComparison.Ordinal);
        Assert.Contains(reason, called.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_document_is_refused()
    {
        var called = await Called.WithAsync(ReadCommand.Create(), "read", folder.Path("none.txt"));

        Assert.Equal((CommandLine.Refused, ""), (called.Code, called.Output));
        Assert.Contains("none.txt: no such file", called.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_refused_as_one()
    {
        var called = await Called.WithAsync(ReadCommand.Create(), "read", folder.FullName);

        Assert.Equal((CommandLine.Refused, $"{folder.FullName}: is a folder; give the path of one document in it."), (called.Code, Assert.Single(called.Refusals)));
    }

    [Fact]
    public async Task A_document_that_is_too_large_is_refused_with_its_size()
    {
        using (var file = File.Create(folder.Path("large.txt")))
            file.SetLength(50 * 1024 * 1024);

        var called = await Called.WithAsync(ReadCommand.Create(), "read", folder.Path("large.txt"));

        Assert.Equal(CommandLine.Refused, called.Code);
        Assert.Contains("50 MB", Assert.Single(called.Refusals), StringComparison.Ordinal);
    }

    private Task<Called> ReadAsync(string text, params string[] options) => Called.WithAsync(ReadCommand.Create(), ["read", folder.Write("report.txt", text), .. options]);

    private static JsonElement Statement(Called called, bool target, string code) => Assert.Single(
        JsonDocument.Parse(called.Output).RootElement.EnumerateArray(),
        statement => statement.GetProperty("code").GetString() == code && statement.GetProperty("role").GetString() == (target ? "target" : "outcome"));
}
