using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Tracker.Reports;

/// <summary>Fetches documents from public addresses, with limits of time, size and redirects.</summary>
/// <remarks>
/// A connection is made to the very address that was looked up and found public, for the first step and for each redirect: who gives
/// an address can reach nothing by it that the whole world cannot. For the same reason no proxy is used, and no cookie kept.
/// </remarks>
public sealed partial class Fetching : IDisposable
{
    /// <summary>How many redirects are followed.</summary>
    public const int MaxRedirects = 5;

    /// <summary>For everything together: looking up, connecting, redirects and the whole document.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TimeProvider clock;
    private readonly Func<IPAddress, bool> mayReach;
    private readonly TimeSpan patience;
    private readonly HttpMessageInvoker http;

    public Fetching(TimeProvider clock) : this(clock, PublicAddress.Is, Patience)
    {
    }

    /// <summary>With another rule of what may be reached: for a test's own server.</summary>
    internal Fetching(TimeProvider clock, Func<IPAddress, bool> mayReach, TimeSpan patience)
    {
        (this.clock, this.mayReach, this.patience) = (clock, mayReach, patience);
        http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = ConnectAsync,
            UseCookies = false,
            UseProxy = false,
        });
    }

    /// <summary>Fetches what an address gives.</summary>
    /// <param name="received">Told after each piece how many bytes of the document have come.</param>
    /// <exception cref="FetchException">It cannot be had or is no document; in one line which, why and what to do.</exception>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public async Task<Fetched> FetchAsync(string address, IProgress<long>? received = null, CancellationToken cancel = default)
    {
        if (!Report.IsAddress(address))
            throw new FetchException($"{address}：不是网页地址；请提供以 http:// 或 https:// 开头的地址（not an address）");
        using var deadline = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, deadline.Token);
        try
        {
            return await FollowAsync(address, (place, _, response) => TakeAsync(address, place, response, received, either.Token), either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new FetchException($"{address}：{patience.TotalSeconds:0} 秒内没有取完；请稍后再试，或另存为文件后导入（took too long）");
        }
        catch (Exception error) when (error is HttpRequestException or InvalidDataException || (error is IOException and not FetchException))
        {
            var why = error.InnerException is NotPublicException notPublic ? notPublic.Message : $"连接失败（{error.Message}）";
            throw new FetchException($"{address}：{why}；请核对地址，或另存为文件后导入（cannot be reached）", error);
        }
    }

    public void Dispose() => http.Dispose();

    /// <param name="take">Given where the redirects led to, whether any of them is for good, and the answer there, of which the head alone has come.</param>
    private async Task<T> FollowAsync<T>(string address, Func<Uri, bool, HttpResponseMessage, Task<T>> take, CancellationToken cancel)
    {
        var (place, forGood) = (new Uri(address), false);
        for (var redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            if (place.UserInfo.Length > 0)
                throw new FetchException("地址中带有账号或密码，不予访问；请提供任何人都可查阅的地址（credentials in the address）"); // Not repeated: sources are published.
            using var request = new HttpRequestMessage(HttpMethod.Get, place);
            request.Headers.UserAgent.ParseAdd("Tracker/1.0");
            using var response = await http.SendAsync(request, cancel);
            if (response.StatusCode is HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
                && response.Headers.Location is { } next)
            {
                if (!Uri.TryCreate(place, next, out var target) || !Report.IsAddress(target.AbsoluteUri))
                    throw new FetchException($"{address}：转到了“{next}”，不是网页地址，不予访问；请提供最终地址（redirected to something else than a page）");
                forGood |= response.StatusCode is HttpStatusCode.Moved or HttpStatusCode.PermanentRedirect;
                place = target;
                continue;
            }
            return await take(place, forGood, response);
        }
        throw new FetchException(string.Create(CultureInfo.InvariantCulture, $"{address}：转向超过 {MaxRedirects} 次；请提供最终地址（too many redirects）"));
    }

    private async Task<Fetched> TakeAsync(string address, Uri place, HttpResponseMessage response, IProgress<long>? received, CancellationToken cancel)
    {
        if (!response.IsSuccessStatusCode)
            throw new FetchException(string.Create(CultureInfo.InvariantCulture, $"{address}：网站返回 {(int)response.StatusCode}；请核对地址，或在浏览器中另存为文件后导入（the site answered {(int)response.StatusCode}）"));
        if (response.Content.Headers.ContentLength is { } length and > DocumentText.MaxBytes)
            throw new FetchException(DocumentText.TooLarge(address, length));
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        var bytes = await BoundedBytes.ReadAsync(stream, received, cancel);
        if (bytes.Length > DocumentText.MaxBytes)
            throw new FetchException(DocumentText.TooLarge(address, bytes.Length));
        var type = response.Content.Headers.ContentType?.MediaType;
        var extension = FileSignature.ExtensionOf(bytes, type, place.AbsolutePath)
            ?? throw new FetchException($"{address}：内容是 {type}，不是报告文件；请提供网页、Word 或 PDF 的地址（not a document）");
        return new Fetched(place.AbsoluteUri, clock.GetUtcNow(), bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)), extension);
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
        if (found.Length == 0 || !Array.TrueForAll(found, address => mayReach(address)))
            throw new NotPublicException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class NotPublicException() : IOException("地址不在公共网络上，不予访问");
}
