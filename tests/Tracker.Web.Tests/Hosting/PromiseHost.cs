using System.Text;
using Tracker.Ledger;

namespace Tracker.Web.Tests.Hosting;

/// <summary>The real program over two reports of an invented district, taken in with their texts.</summary>
public sealed class PromiseHost : SeededHost, IAsyncLifetime
{
    public const string District = "990102";

    private const string Of2023 = """
        临溪区2023年政府工作报告

        各位代表：
        现在，我代表区人民政府向大会报告工作，请予审议。

        一、2022年工作回顾
        过去一年，全区地区生产总值增长5.1%，城镇新增就业3.6万人。

        二、2023年工作安排
        今年的主要预期目标是：地区生产总值增长6%左右；城镇新增就业4万人以上；居民收入增长与经济增长基本同步。
        新增学位3000个，建成口袋公园12处，新增养老床位260张，建设充电桩500个。
        """;

    private const string Of2024 = """
        临溪区2024年政府工作报告

        各位代表：
        现在，我代表区人民政府向大会报告工作，请予审议。

        一、2023年工作回顾
        过去一年，我们稳中求进。地区生产总值增长5.8%，城镇新增就业4.5万人，居民人均可支配收入增长5.5%。建成口袋公园9处。充电桩布局不断优化。

        二、今后五年工作安排
        今后五年，新增学位2万个。

        三、2024年工作安排
        今年的主要预期目标是：地区生产总值增长5.5%左右；城镇新增就业4万人以上。
        """;

    public async ValueTask InitializeAsync()
    {
        var intake = new Intake(Catalogue.Load());
        await using var ledger = new LedgerDb(File);
        await Intake.PrepareAsync(ledger, Catalogue.Load(), seeded: false);
        foreach (var (name, text) in new[] { ("linxi-2023.txt", Of2023), ("linxi-2024.txt", Of2024) })
        {
            foreach (var taken in intake.Read(Encoding.UTF8.GetBytes(text), name).Reports)
                await intake.KeepAsync(ledger, taken);
        }
        await intake.AssessAsync(ledger, District);
    }

    /// <summary>The address of the target with that figure's clause in it.</summary>
    /// <param name="year">Whose ledger lists it.</param>
    public async Task<string> AddressAsync(int year, string clause)
    {
        await using var ledger = new LedgerDb(File);
        var promises = await new PromiseQueries(ledger).OfYearAsync(District, year);
        return $"/targets/{promises.Single(promise => promise.Target.Quote.Contains(clause, StringComparison.Ordinal)).Target.Id}";
    }
}
