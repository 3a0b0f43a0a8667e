using System.CommandLine;
using Tracker.Ledger;
using Tracker.Web.Accounts;

namespace Tracker.Cli.Commands;

/// <summary>tracker user …: who may sign in to the workbench.</summary>
public static class UserCommand
{
    /// <param name="input">Where a password is read from, a line of its own; the terminal, or what is piped in, by default.</param>
    public static Command Create(TextReader? input = null) => new("user", "Keep the accounts that may sign in to the workbench.")
    {
        Add(input),
        Password(input),
        SetDuty(),
        Named("disable", "Let an account sign in no more; its sessions end at once.", (writer, name, cancel) => writer.SetDisabledAsync(name, true, LedgerWriter.Program, cancel)),
        Named("enable", "Let a disabled account sign in again.", (writer, name, cancel) => writer.SetDisabledAsync(name, false, LedgerWriter.Program, cancel)),
        Named("reset", "Clear an account's second factor, for a device that is lost; staff and admin set a new one when they next sign in.", (writer, name, cancel) => writer.ClearSecondFactorAsync(name, LedgerWriter.Program, cancel)),
        List(),
    };

    private static Command Add(TextReader? input)
    {
        var name = Name();
        var duty = new Option<Duty>("--duty") { Description = "What it is there for; each may do what those before it may: deputy, staff, admin.", Required = true };
        var title = new Option<string?>("--title") { Description = "The name that pages show; the account's name by default." };
        return Command("add", "Add an account; its password is asked for, or read from the input.", [name], [duty, title], async (call, ledger, cancel) =>
        {
            var account = new Account { Name = AccountRules.Name(call.GetRequiredValue(name)), Title = (call.GetValue(title) ?? call.GetRequiredValue(name)).Trim(), Duty = call.GetRequiredValue(duty) };
            return AccountRules.Refusal(account)
                ?? await NewPassword.AskAsync(input, account.Name, hash => Writer(ledger).AddAsync(account, hash, LedgerWriter.Program, cancel));
        });
    }

    private static Command Password(TextReader? input)
    {
        var name = Name();
        return Command("password", "Set an account's password, which is asked for, or read from the input; its sessions end, and a lock is lifted.", [name], [], async (call, ledger, cancel) =>
            await new AccountQueries(ledger).FindAsync(call.GetRequiredValue(name), cancel) is { } account
                ? await NewPassword.AskAsync(input, account.Name, hash => Writer(ledger).SetPasswordAsync(account.Name, hash, LedgerWriter.Program, cancel))
                : AccountRefusal.NoAccount);
    }

    private static Command SetDuty()
    {
        var name = Name();
        var duty = new Argument<Duty>("DUTY") { Description = "deputy, staff or admin." };
        var command = Command("duty", "Change what an account is there for; its sessions end.", [name, duty], [], (call, ledger, cancel) =>
            Writer(ledger).ChangeDutyAsync(call.GetRequiredValue(name), call.GetRequiredValue(duty), LedgerWriter.Program, cancel));
        command.Aliases.Add("role");
        return command;
    }

    private static Command Named(string verb, string what, Func<AccountWriter, string, CancellationToken, Task<AccountRefusal?>> change)
    {
        var name = Name();
        return Command(verb, what, [name], [], (call, ledger, cancel) => change(Writer(ledger), call.GetRequiredValue(name), cancel));
    }

    private static Command List() => Command("list", "Print the accounts, a line each: name, duty, second factor, state, shown name.", [], [], async (call, ledger, cancel) =>
    {
        foreach (var account in await new AccountQueries(ledger).ListAsync(cancel))
        {
            await call.InvocationConfiguration.Output.WriteLineAsync(
                $"{account.Name,-20} {CodeNames<Duty>.Of(account.Duty),-6} {(account.HasSecondFactor ? "2fa" : "-"),-3} {(account.Disabled ? "disabled" : "in use"),-8} {account.Title}");
        }
        return null;
    });

    private static Command Command(
        string verb, string what, Argument[] arguments, Option[] options, Func<ParseResult, LedgerDb, CancellationToken, Task<AccountRefusal?>> work)
    {
        var archive = Archive.Option();
        var command = new Command(verb, what);
        foreach (var argument in arguments)
            command.Add(argument);
        foreach (var option in options.Append(archive))
            command.Add(option);
        command.SetAction(async (call, cancel) =>
        {
            await using var ledger = await Archive.OpenAsync(call.GetRequiredValue(archive), cancel);
            if (await work(call, ledger, cancel) is not { } refusal)
                return CommandLine.Done;
            await call.InvocationConfiguration.Error.WriteLineAsync(Why(refusal));
            return CommandLine.Refused;
        });
        return command;
    }

    private static Argument<string> Name() => new("NAME") { Description = "The account's name, in any case." };

    private static AccountWriter Writer(LedgerDb ledger) => new(new LedgerWriter(ledger));

    private static string Why(AccountRefusal refusal) => refusal switch
    {
        AccountRefusal.BadName => $"An account's name has {AccountRules.ShortestName} to {AccountRules.LongestName} letters, digits, . _ - or Chinese characters; choose one that has.",
        AccountRefusal.ReservedName => "That name is kept for programs; choose another.",
        AccountRefusal.TakenName => "There is an account of that name already; choose another, or see “tracker user list”.",
        AccountRefusal.BadTitle => $"The shown name is empty or longer than {AccountRules.LongestTitle} characters; give another with --title.",
        AccountRefusal.ShortPassword => $"The password has fewer than {AccountRules.ShortestPassword} characters; choose a longer one, such as a sentence.",
        AccountRefusal.LongPassword => $"The password has more than {AccountRules.LongestPassword} characters; choose a shorter one.",
        AccountRefusal.PasswordIsName => "The password is the account's name; choose another.",
        AccountRefusal.NoAccount => "There is no account of that name; see “tracker user list”.",
        AccountRefusal.LastAdmin => "That is the last admin who can sign in; make another one first.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal has no words here; add them beside the others."),
    };
}
