using Tracker.Web.Api;
using Tracker.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.UseDefaultAddress();
builder.UseQuietLog();
builder.AddLedger();
builder.Services.AddUpkeep();
builder.Services.AddHostedService<Telemetry>();
builder.Services.AddPublicPages();
builder.Services.AddOpenData();

var app = builder.Build();
return await app.ServeAsync(site =>
{
    site.MapPublicPages();
    site.MapOpenData();
});
