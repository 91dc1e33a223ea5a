using GovernanceAnalyzers.CodeFixes.Declaring;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public class GOV0004UndeclaredContentFixTests
{
    private const string Model = "\npublic static class Model { [GeneratesContent] public static string Write() => \"\"; }\n";

    [Fact]
    public Task The_member_says_so() => Fix<GOV0004UndeclaredContentFix>.Makes(
        """
        [AdvancedAiSystem]
        public class Desk
        {
            /// <summary>A letter.</summary>
            public string [|Letter|]() => Model.Write();

            public string [|Last|] => Model.Write();

            [System.Obsolete]
            public string [|Old|]() { return Model.Write(); } // kept
        }
        """,
        """
        [AdvancedAiSystem]
        public class Desk
        {
            /// <summary>A letter.</summary>
            [GeneratesContent]
            public string Letter() => Model.Write();

            [GeneratesContent]
            public string Last => Model.Write();

            [System.Obsolete]
            [GeneratesContent]
            public string Old() { return Model.Write(); } // kept
        }
        """,
        Model);

    [Fact]
    public Task The_parameter_says_so() => Fix<GOV0004UndeclaredContentFix>.Makes(
        "[AdvancedAiSystem] public class Desk { public bool Try(int n, out string [|text|]) { text = Model.Write(); return true; } }",
        "[AdvancedAiSystem] public class Desk { public bool Try(int n, [GeneratesContent] out string text) { text = Model.Write(); return true; } }",
        Model);
}
