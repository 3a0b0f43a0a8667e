using Tracker.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.UseDefaultAddress();
builder.UseQuietLog();
builder.AddLedger();
builder.Services.AddPublicPages();

var app = builder.Build();
app.MapPublicPages();
return await app.ServeAsync();
