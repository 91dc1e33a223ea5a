namespace GovernanceAnalyzers.Actions;

/// <summary>The words that a name is made of.</summary>
internal static class NameWords
{
    /// <summary>In lower case: <c>patientEMail2</c> has <c>patient</c>, <c>e</c>, <c>mail</c>.</summary>
    public static List<string> Of(string name)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= name.Length; i++)
        {
            var isLetter = i < name.Length && char.IsLetter(name[i]);
            var begins = isLetter && start >= 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (start >= 0 && (!isLetter || begins))
            {
                words.Add(name.Substring(start, i - start).ToLowerInvariant());
                start = -1;
            }
            if (isLetter && start < 0) start = i;
        }
        return words;
    }
}
