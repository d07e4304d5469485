using System.Globalization;
using System.Net;
using Orleans.Configuration;

// The least that Orleans with ASP.NET Core can be: one silo on this machine, no grains, no storage, one endpoint.
// Arguments: address, silo port, gateway port. A project of its own: Orleans loads the grains of whatever stands beside it.
var builder = WebApplication.CreateBuilder();
builder.WebHost.UseUrls(args[0]);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.UseOrleans(silo =>
{
    silo.UseLocalhostClustering(int.Parse(args[1], CultureInfo.InvariantCulture), int.Parse(args[2], CultureInfo.InvariantCulture));
    silo.Configure<EndpointOptions>(endpoints => endpoints.AdvertisedIPAddress = IPAddress.Loopback);
});
await using var app = builder.Build();
app.MapGet("/readyz", () => Results.Ok());   // Orleans is started before the web server listens
await app.RunAsync();
