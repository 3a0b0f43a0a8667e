using Tracker.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddPublicPages();

var app = builder.Build();
app.MapPublicPages();
await app.RunAsync();
