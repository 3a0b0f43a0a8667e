using System.Text;
using Tracker.Ledger;

namespace Tracker.Web.Tests.Hosting;

/// <summary>The real program over the sample archive and one invented report as long as real ones are.</summary>
public sealed class LongReportHost : SeededHost, IAsyncLifetime
{
    public const string Report = $"{SampleArchive.Linjiang}-2024-work";

    /// <summary>A figure in it that nobody can read.</summary>
    public const string Unreadable = "完成了12345678901234567890123456789个";

    public async ValueTask InitializeAsync()
    {
        await using var ledger = new LedgerDb(File);
        await SampleArchive.WriteAsync(ledger);
        var catalogue = new Catalogue([Sample.District], Catalogue.Load().Indicators);
        var intake = new Intake(catalogue);
        var taken = intake.Read(Encoding.UTF8.GetBytes(Text()), "2024年政府工作报告.txt", new(SampleArchive.Linjiang, 2024, Insist: true));
        foreach (var report in taken.Reports)
            await intake.KeepAsync(ledger, report);
    }

    private static string Text()
    {
        var text = new StringBuilder("临江区2024年政府工作报告\n各位代表：\n现在，我代表区人民政府向大会报告工作，请予审议。\n一、2023年工作回顾\n");
        for (var i = 1; i <= 150; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"第{i}项工程进展顺利，群众反映良好，各方面给予了充分肯定，为今后工作打下了基础。新建口袋公园{i + 100}处，惠及周边群众。");
        text.Append('\n').Append(Unreadable).Append("。\n二、2024年工作安排\n");
        for (var i = 1; i <= 150; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"（{"一二三四五六七八九"[i % 9]}）坚持稳中求进，推动各项事业再上新台阶，让发展成果更多惠及全区人民。改造老旧小区{i + 200}个，新增停车位{i + 1000}个。\n");
        return text.ToString();
    }
}
