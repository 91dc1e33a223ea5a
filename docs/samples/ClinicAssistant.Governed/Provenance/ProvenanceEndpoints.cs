namespace ClinicAssistant.Governed.Provenance;

public static class ProvenanceEndpoints
{
    public static IEndpointRouteBuilder MapProvenance(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/provenance/check", (ProvenanceClaim claim, ProvenanceStamper stamper) =>
            new { recognised = stamper.Recognises(claim.Text, claim.Provenance) }).AllowAnonymous();
        return routes;
    }

    private sealed record ProvenanceClaim(string Text, ProvenanceRecord Provenance);
}
