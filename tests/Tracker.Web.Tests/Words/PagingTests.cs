using Tracker.Web.Words;

namespace Tracker.Web.Tests.Words;

public sealed class PagingTests
{
    [Theory]
    [InlineData(null, 1)]
    [InlineData("", 1)]
    [InlineData("1", 1)]
    [InlineData("3", 3)]
    [InlineData("03", 3)]
    public void A_page_that_there_is_is_shown_without_a_word(string? asked, int page) =>
        Assert.Equal(new Paging(page, 3), Paging.Read(asked, total: 101, size: 50));

    [Theory]
    [InlineData("4")]
    [InlineData("99999999999")]
    public void Beyond_the_last_page_the_last_is_shown_and_it_is_told(string asked)
    {
        var paging = Paging.Read(asked, total: 101, size: 50);

        Assert.Equal(3, paging.Page);
        Assert.Contains(asked, paging.Told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("000")]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("1.5")]
    [InlineData(" 2")]
    [InlineData("２")]
    [InlineData("<script>")]
    public void What_is_no_page_shows_the_first_and_it_is_told(string asked)
    {
        var paging = Paging.Read(asked, total: 101, size: 50);

        Assert.Equal(1, paging.Page);
        Assert.Contains(asked, paging.Told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(50, 1)]
    [InlineData(51, 2)]
    public void A_list_has_as_many_pages_as_it_fills(int total, int pages) => Assert.Equal(pages, Paging.Read(null, total, size: 50).Pages);

    [Theory]
    [InlineData(1, 1, new[] { 1 })]
    [InlineData(1, 3, new[] { 1, 2, 3 })]
    [InlineData(1, 9, new[] { 1, 2, 0, 9 })]
    [InlineData(5, 9, new[] { 1, 0, 4, 5, 6, 0, 9 })]
    [InlineData(9, 9, new[] { 1, 0, 8, 9 })]
    public void Ways_lead_to_both_ends_and_to_the_neighbours(int page, int pages, int[] near) => Assert.Equal(near, new Paging(page, pages).Near());
}
