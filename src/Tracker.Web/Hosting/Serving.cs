using Microsoft.Extensions.Logging.Console;
using Tracker.Ledger;
using Tracker.Web.Words;

namespace Tracker.Web.Hosting;

/// <summary>The address the pages are served on, and what is told when that cannot be.</summary>
internal static partial class Serving
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    /// <summary>Listens on the loopback address unless --urls, ASPNETCORE_URLS, ASPNETCORE_HTTP_PORTS or Kestrel:Endpoints says otherwise.</summary>
    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        string[] told = [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];
        if (told.All(key => string.IsNullOrEmpty(builder.Configuration[key])) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(DefaultAddress);
    }

    /// <summary>Warnings and errors alone; one line at start says where the pages are.</summary>
    public static void UseQuietLog(this WebApplicationBuilder builder)
    {
        foreach (var chatty in new[] { "Microsoft.AspNetCore", "Microsoft.Hosting" })
            builder.Logging.AddFilter(chatty, LogLevel.Warning);
        // That keys lie unencrypted in a folder which is this account's alone is as it should be.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // Why it did not start is told by ServeAsync, once and without a stack.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }

    // A log that programs read has no line of another kind.
    private static void Tell(WebApplication app, string words)
    {
        if (app.Configuration["Logging:Console:FormatterName"] == ConsoleFormatterNames.Json)
            Started(app.Logger, words);
        else
            Console.WriteLine(words);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Words}")]
    private static partial void Started(ILogger log, string words);

    /// <summary>Makes the archive ready, serves until stopped, and tells an error that a person can mend in one line.</summary>
    /// <param name="map">Adds what is served; makes services, which may find that a setting cannot be.</param>
    /// <returns>The program's exit code.</returns>
    public static async Task<int> ServeAsync(this WebApplication app, Action<WebApplication> map)
    {
        app.Lifetime.ApplicationStarted.Register(() => Tell(app, LayoutText.Serving.With(string.Join(" ", app.Urls))));
        try
        {
            Settings.Check(app.Configuration);
            map(app);
            app.Services.GetRequiredService<SiteAddress>();
            await app.PrepareLedgerAsync();
            await app.RunAsync();
            return 0;
        }
        catch (Exception error) when (error is LedgerException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(error.Message);
        }
        catch (FormatException error)
        {
            await Console.Error.WriteLineAsync($"{error.Message}. An address is written --urls {DefaultAddress}");
        }
        catch (IOException error) when (error.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{error.Message} Stop what listens there, or choose another address: --urls http://127.0.0.1:5081");
        }
        return 1;
    }
}
