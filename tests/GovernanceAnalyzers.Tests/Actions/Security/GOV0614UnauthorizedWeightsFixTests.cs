using GovernanceAnalyzers.CodeFixes.Security;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Security;

public class GOV0614UnauthorizedWeightsFixTests
{
    [Fact]
    public Task The_nearest_authorisation_is_called_first() => Fix<GOV0614UnauthorizedWeightsFix>.Makes(
        """
        [AdvancedAiSystem(RiskTier = RiskTier.High)]
        public class Models(ILoader loader)
        {
            public void Load(string path) => [|loader.Load(path)|];

            public void LoadAll(string path)
            {
                [|loader.Load(path)|];
                loader.Load(path + "2");
            }
        }
        """,
        """
        [AdvancedAiSystem(RiskTier = RiskTier.High)]
        public class Models(ILoader loader)
        {
            public void Load(string path)
            {
                Access.Check();
                loader.Load(path);
            }

            public void LoadAll(string path)
            {
                Access.Check();
                loader.Load(path);
                loader.Load(path + "2");
            }
        }
        """,
        """


        public static class Access
        {
            [AuthorizesAccess]
            public static void Check()
            {
                if (Environment.UserName != "ops") throw new UnauthorizedAccessException();
            }
        }

        public interface ILoader
        {
            void Load([ModelWeights] string path);
        }
        """);

    [Fact]
    public Task Where_there_is_none_one_is_begun() => Fix<GOV0614UnauthorizedWeightsFix>.Makes(
        """
        [AdvancedAiSystem(RiskTier = RiskTier.High)]
        public class Models(ILoader loader)
        {
            public void Load(string path)
            {
                [|loader.Load(path)|];
            }
        }
        """,
        """
        [AdvancedAiSystem(RiskTier = RiskTier.High)]
        public class Models(ILoader loader)
        {
            public void Load(string path)
            {
                AuthorizeAccess();
                loader.Load(path);
            }

            [AuthorizesAccess]
            private static void AuthorizeAccess() => throw new NotImplementedException("See that who asks for the weights may have them loaded.");
        }
        """,
        """


        public interface ILoader
        {
            void Load([ModelWeights] string path);
        }
        """);
}
