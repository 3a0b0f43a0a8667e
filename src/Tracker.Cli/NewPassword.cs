using Spectre.Console;
using Tracker.Web.Accounts;

namespace Tracker.Cli;

/// <summary>A password that is to be set: never an argument, which others on the machine could read.</summary>
internal static class NewPassword
{
    /// <summary>Asks for it, twice and unseen on a terminal, and does something with its hash.</summary>
    /// <param name="input">Where it is read from; null for the terminal, or for what is piped in.</param>
    public static async Task<AccountRefusal?> AskAsync(TextReader? input, string account, Func<string, Task<AccountRefusal?>> use)
    {
        var password = await ReadAsync(input ?? (Console.IsInputRedirected ? Console.In : null));
        return AccountRules.PasswordRefusal(password, account) ?? await use(Passwords.Hash(password));
    }

    private static async Task<string> ReadAsync(TextReader? input)
    {
        if (input is not null)
            return await input.ReadLineAsync() ?? "";
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        while (true)
        {
            var password = await AskAsync("Password:");
            if (password == await AskAsync("Again:"))
                return password;
            terminal.WriteLine("The two are not the same; type both again.");
        }

        Task<string> AskAsync(string what) => new TextPrompt<string>(what).Secret(null).AllowEmpty().ShowAsync(terminal, CancellationToken.None);
    }
}
