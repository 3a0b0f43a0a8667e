using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Tracker.Ledger;

namespace Tracker.Web.Accounts;

/// <summary>Keys of cookies and forms in the archive, so that every node knows what another signed.</summary>
internal sealed class LedgerKeys(ProtectionKeys keys) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. Wait(() => keys.AllAsync()).Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) => Wait(async () =>
    {
        await keys.KeepAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting));
        return true;
    });

    // The framework asks for them once a day, and cannot wait otherwise. On a thread of its own, so that nothing waits for itself.
    private static T Wait<T>(Func<Task<T>> work) => Task.Run(work).GetAwaiter().GetResult();
}
