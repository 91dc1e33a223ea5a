namespace ClinicAssistant.Governed.Privacy;

public static class PrivacyEndpoints
{
    public static IEndpointRouteBuilder MapPrivacy(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/privacy-notice", (PrivacyNotices notices, CancellationToken cancellationToken) => notices.GiveAsync(cancellationToken))
            .AllowAnonymous();
        return routes;
    }
}
