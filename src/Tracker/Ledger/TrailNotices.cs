using System.Globalization;
using System.Runtime.CompilerServices;
using Dapper;
using Npgsql;

namespace Tracker.Ledger;

/// <summary>Hears of lines of the trail at the moment they are kept, whichever node or program writes them. PostgreSQL tells of them; a file does not.</summary>
public sealed class TrailNotices(LedgerDb ledger)
{
    // Archives may share a database, each in a schema of its own.
    private const string Channel = "'tracker_' || current_schema()";

    /// <summary>A line with its notice, which goes out when the write is kept and not before.</summary>
    internal const string InsertAndTell = $"with line as ({TrailRow.Insert} returning id) select pg_notify({Channel}, line.id::text) from line";

    // A connection that was lost without a word is found out after that.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    /// <summary>True where the archive tells.</summary>
    public bool AreTold => ledger.OnPostgres;

    /// <summary>The ids of lines as they come; first that of the last line there is, so that what was missed before is known. It goes on until it is cancelled or the connection is lost.</summary>
    /// <exception cref="LedgerException">The archive cannot be reached, or no more.</exception>
    public async IAsyncEnumerable<long> HearAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await using var db = (NpgsqlConnection)await ledger.OpenToWriteAsync(cancel); // A standby takes no listeners.
        var last = 0L;
        db.Notification += (_, notice) => last = Math.Max(last, long.Parse(notice.Payload, CultureInfo.InvariantCulture));
        var channel = await db.ExecuteScalarAsync<string>(new CommandDefinition($"select quote_ident({Channel})", cancellationToken: cancel));
        await db.ExecuteAsync(new CommandDefinition($"listen {channel}", cancellationToken: cancel));
        last = Math.Max(last, await db.ExecuteScalarAsync<long>(new CommandDefinition("select coalesce(max(id), 0) from trail", cancellationToken: cancel)));
        yield return last;
        while (true)
        {
            if (await ledger.ExplainAsync(() => db.WaitAsync(Silence, cancel)))
                yield return last;
            else
                await db.ExecuteAsync(new CommandDefinition("select 1", cancellationToken: cancel));
        }
    }
}
