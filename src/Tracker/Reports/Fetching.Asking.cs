using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Tracker.Reports;

/// <remarks>This part: whether an address still gives something.</remarks>
public sealed partial class Fetching
{
    /// <summary>With another limit of time than <see cref="Patience"/>.</summary>
    public Fetching(TimeProvider clock, TimeSpan patience) : this(clock, PublicAddress.Is, patience)
    {
    }

    /// <summary>Asks an address whether it gives something; of what it gives only the head is waited for. Whatever goes wrong is an answer.</summary>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    // Asked as for reading: many sites answer HEAD otherwise than they answer a reader.
    public async Task<SourceAnswer> AskAsync(string address, CancellationToken cancel = default)
    {
        using var deadline = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, deadline.Token);
        try
        {
            return await FollowAsync(address, (place, forGood, response) => Task.FromResult(Of(response.StatusCode, forGood ? place.AbsoluteUri : null)), either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new(SourceState.TimedOut);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or UriFormatException)
        {
            return new(Of(error));
        }
    }

    private static SourceAnswer Of(HttpStatusCode status, string? place) => (int)status switch
    {
        >= 200 and < 300 => new(place is null ? SourceState.Reachable : SourceState.Moved, (int)status, place),
        404 or 410 => new(SourceState.Gone, (int)status),
        >= 400 and < 500 => new(SourceState.Denied, (int)status),
        >= 500 => new(SourceState.Failing, (int)status),
        _ => new(SourceState.Unreachable, (int)status),
    };

    private static SourceState Of(Exception? error) => error switch
    {
        null => SourceState.Unreachable,
        AuthenticationException => SourceState.Certificate,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => SourceState.NoHost,
        SocketException { SocketErrorCode: SocketError.TimedOut } => SourceState.TimedOut,
        _ => Of(error.InnerException),
    };
}
