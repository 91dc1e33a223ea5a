using System.Text.Json;
using GovernanceAnalyzers.Register.Files;
using GovernanceAnalyzers.Register.Knowledge;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Reports;

/// <summary>An in-toto statement with the predicate test-result, about the assemblies that were read. To be signed by whoever made the build: it is not here.</summary>
internal static class InTotoReport
{
    public static string Write(Model.Register register)
    {
        var assemblies = register.Sources.Where(source => source is { Kind: "assembly", Sha256: not null }).ToList();
        if (assemblies.Count == 0)
        {
            throw new InputException("The register names no assembly by its digest, so there is nothing to make a statement about. Make one from what you ship: governance register <assembly> <SARIF>");
        }

        var tests = View.Declared(register).SelectMany(system => system.Clauses.SelectMany(group => group.Clauses.Select(clause => (group.Status, Name: $"{system.Id} {clause}", Clause: clause))))
            .OrderBy(test => Obligations.OrderOf(test.Clause)).ThenBy(test => test.Name, StringComparer.Ordinal).ToList();
        string[] Named(string status) => [.. tests.Where(test => test.Status == status).Select(test => test.Name)];
        string[] failed = Named(ClauseStatus.Finding), warned = Named(ClauseStatus.Waived);
        var isUnanswered = tests.Count == 0 || tests.Exists(test => test.Status is ClauseStatus.Open or ClauseStatus.NotAnalysed) || register.Sources.Any(source => source.Read != "whole");
        return Json.Text(writer => writer.Object(null, () =>
        {
            writer.WriteString("_type", "https://in-toto.io/Statement/v1");
            writer.Array("subject", assemblies, assembly => Descriptor(writer, assembly.Path, assembly.Sha256!));
            writer.WriteString("predicateType", "https://in-toto.io/attestation/test-result/v0.1");
            writer.Object("predicate", () =>
            {
                // What was not looked at, or nobody answers for, has not passed.
                writer.WriteString("result", failed.Length > 0 ? "FAILED" : warned.Length > 0 || isUnanswered ? "WARNED" : "PASSED");
                writer.WriteStartArray("configuration");
                foreach (var framework in register.Frameworks)
                {
                    Descriptor(writer, $"{framework.Id}@{framework.Edition}", framework.Sha256);
                }

                foreach (var log in register.Sources.Where(source => source is { Kind: "sarif", Sha256: not null }))
                {
                    Descriptor(writer, log.Path, log.Sha256!);
                }

                writer.WriteEndArray();
                writer.Array("passedTests", Named(ClauseStatus.Proved), writer.WriteStringValue);
                writer.Array("warnedTests", warned, writer.WriteStringValue);
                writer.Array("failedTests", failed, writer.WriteStringValue);
            });
        }));
    }

    private static void Descriptor(Utf8JsonWriter writer, string name, string digest) => writer.Object(null, () =>
    {
        writer.WriteString("name", name);
        writer.Object("digest", () => writer.WriteString("sha256", digest));
    });
}
