using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Tracker.Reading;

namespace Tracker.Assessing;

/// <summary>Whether two names are of one project. A wrong yes keeps a promise that was broken, so that all but the same name is a no.</summary>
internal static partial class ProjectName
{
    /// <returns>Null where they are two projects.</returns>
    public static SameName? Compare(string one, string other)
    {
        var (left, right) = (Plain(one), Plain(other));
        if (left.Length == 0 || right.Length == 0)
            return null;
        var (longer, shorter) = left.Length >= right.Length ? (left, right) : (right, left);
        if (left == right)
            return SameName.Whole;
        if (longer.StartsWith(shorter, StringComparison.Ordinal))
            return SameName.Part; // 柳河中学, 柳河中学宿舍楼
        var lead = longer.EndsWith(shorter, StringComparison.Ordinal) ? longer[..^shorter.Length] : "";
        return Place().IsMatch(lead) ? SameName.Whole
            : lead is [.., '和' or '及' or '与'] ? SameName.Part // one of two that are named together
            : null;
    }

    /// <summary>True where a list names the project itself and not a part of it: "X、Y等5个项目".</summary>
    public static bool IsListed(string name, string quote)
    {
        var at = quote.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && at + name.Length < quote.Length && quote[at + name.Length] is '、' or '和' or '及' or '等';
    }

    /// <summary>Without marks, brackets, spaces and the words that any project may end with; numbers in digits.</summary>
    private static string Plain(string name)
    {
        var bare = Remark().Replace(name, "");
        bare = string.Concat(bare.Where(char.IsLetterOrDigit));
        bare = Numbers().Replace(bare, number => Numeral.TryRead(number.Value, out var numeral) ? numeral.Value.ToString(CultureInfo.InvariantCulture) : number.Value);
        return Ending().Replace(bare.Normalize(NormalizationForm.FormKC), "");
    }

    [GeneratedRegex("[(（][^()（）]*[)）]")]
    private static partial Regex Remark();

    [GeneratedRegex("(?<=第)[一二三四五六七八九十]+|[一二三四五六七八九十]+(?=号|期|院|段|标|座|条)")]
    private static partial Regex Numbers();

    [GeneratedRegex("(建设|项目|工程|任务|目标)+$")]
    private static partial Regex Ending();

    // A name may be led by the place it lies in.
    [GeneratedRegex("^.{0,8}[省市区县镇乡]$")]
    private static partial Regex Place();
}

/// <summary>How the names of one project agree.</summary>
internal enum SameName
{
    Whole,

    /// <summary>One is a part of the other: 一期, 宿舍楼.</summary>
    Part,
}
