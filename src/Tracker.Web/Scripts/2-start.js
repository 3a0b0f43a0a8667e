// Addresses and links stay the browser's own affair; a lost connection is tried again at once, then ever more seldom for a minute.
Blazor.start({
  ssr: { disableDomPreservation: true },
  circuit: { reconnectionOptions: { maxRetries: 8, retryIntervalMilliseconds: tried => tried < 8 ? tried * 2000 : null } }
});
