using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Data;

/// <summary>Which names say that a value is probably about a person. What a name speaks of stands at its end: an <c>emailTemplate</c> is a template.</summary>
internal static class PersonalNames
{
    /// <summary>What names end in, in lower case, their words joined.</summary>
    private static readonly ImmutableHashSet<string> Ends = ImmutableHashSet.Create(
        "email address", "e mail address", "email", "phone", "phone number", "telephone", "telephone number", "mobile number", "cell phone",
        "date of birth", "birth date", "birthdate", "birthday", "dob", "ssn", "social security number", "national id", "national identity number", "passport number", "tax number",
        "driving licence number", "driver license number", "iban", "bank account number", "credit card number", "card number",
        "home address", "street address", "postal address", "billing address", "shipping address", "ip address",
        "first name", "last name", "full name", "surname", "given name", "family name", "maiden name", "patient name", "customer name", "employee name",
        "patient", "patient record", "patient history", "medical record", "medical history", "health record", "diagnosis", "religion", "ethnicity", "sexual orientation", "salary");

    /// <summary>Who has an address or number that is nobody's own.</summary>
    private static readonly ImmutableHashSet<string> Offices = ImmutableHashSet.Create(
        "support", "company", "contact", "sales", "info", "office", "shop", "store", "business", "service", "help", "admin", "system", "default", "sample", "example", "fake", "test", "dummy", "noreply", "organization", "organisation", "vendor", "supplier", "server", "host");

    private const int MaxWords = 3;

    public static bool Tell(ISymbol symbol, ITypeSymbol? type)
    {
        if (type is null || !CanHold(type) || IsOfSettings(symbol.ContainingType)) return false;
        var words = NameWords.Of(symbol.Name);
        for (var count = Math.Min(MaxWords, words.Count); count > 0; count--)
            if (Ends.Contains(string.Join(" ", words.Skip(words.Count - count)))) return !words.Take(words.Count - count).Any(Offices.Contains);
        return false;
    }

    /// <summary>Text, a date, or an object; not an identifier or a truth value, and not code.</summary>
    private static bool CanHold(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String || ResultTypes.IsDate(type)
        || (type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface && type.SpecialType == SpecialType.None && !ResultTypes.IsPlain(type) && !ResultTypes.IsCode(type));

    private static bool IsOfSettings(INamedTypeSymbol? type) => type is not null && NameWords.Of(type.Name) is { Count: > 0 } words && words[words.Count - 1] is "options" or "settings" or "configuration" or "config";
}
