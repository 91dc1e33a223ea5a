using GovernanceAnalyzers.CodeFixes.Policy;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Policy;

public class GOV0507UndisclosedPersonalDataFixTests
{
    private const string List = """


        public interface IMailingList
        {
            void Add(string address);

            void Add(string address, string other);

            bool Has(string address);

            Task AddAsync(string address);

            Task<int> CountAsync(string address);
        }
        """;

    private const string Notice = """


        public static class Notice
        {
            private static readonly Queue<string> Shown = new();

            [DisclosesPrivacy]
            public static void Show() => Shown.Enqueue("We keep your address.");
        }
        """;

    [Fact]
    public Task The_call_is_put_before_the_statement_and_its_comments() => InType(
        """
        public void Subscribe([PersonalDataInput] string address)
        {
            var list = mailingList;

            // Once a week.
            // At most.
            list.Add([|address|]); // added
        }
        """,
        """
        public void Subscribe([PersonalDataInput] string address)
        {
            var list = mailingList;

            Notice.Show();
            // Once a week.
            // At most.
            list.Add(address); // added
        }
        """);

    [Fact]
    public Task One_call_serves_a_block() => InType(
        """
        public void Subscribe([PersonalDataInput] string address, [PersonalDataInput] string other)
        {
            mailingList.Add([|address|], other);
            mailingList.Add(other);
            if (address.Length > 3)
            {
                mailingList.Add(address);
            }
        }

        public void Unsubscribe([PersonalDataInput] string address)
        {
            mailingList.Add([|address|]);
        }
        """,
        """
        public void Subscribe([PersonalDataInput] string address, [PersonalDataInput] string other)
        {
            Notice.Show();
            mailingList.Add(address, other);
            mailingList.Add(other);
            if (address.Length > 3)
            {
                mailingList.Add(address);
            }
        }

        public void Unsubscribe([PersonalDataInput] string address)
        {
            Notice.Show();
            mailingList.Add(address);
        }
        """);

    [Fact]
    public Task Branches_are_served_each() => InType(
        """
        public void Subscribe([PersonalDataInput] string address)
        {
            if (address.Length > 3)
                mailingList.Add([|address|]); // short
            else if (address.Length > 2)
            {
                mailingList.Add([|address|]);
            }
            else mailingList.Add([|address|]);
        }

        public void Choose([PersonalDataInput] string address)
        {
            switch (address.Length)
            {
                case 1:
                    mailingList.Add([|address|]);
                    break;
                default:
                    mailingList.Add([|address|]);
                    break;
            }
        }
        """,
        """
        public void Subscribe([PersonalDataInput] string address)
        {
            if (address.Length > 3)
            {
                Notice.Show();
                mailingList.Add(address); // short
            }
            else if (address.Length > 2)
            {
                Notice.Show();
                mailingList.Add(address);
            }
            else { Notice.Show(); mailingList.Add(address); }
        }

        public void Choose([PersonalDataInput] string address)
        {
            switch (address.Length)
            {
                case 1:
                    Notice.Show();
                    mailingList.Add(address);
                    break;
                default:
                    Notice.Show();
                    mailingList.Add(address);
                    break;
            }
        }
        """);

    [Fact]
    public Task A_call_covers_what_follows_in_its_block_and_in_those_inside_alone() => InType(
        """
        public void Subscribe([PersonalDataInput] string address, bool twice)
        {
            if (twice)
            {
                mailingList.Add([|address|]);
            }
            mailingList.Add([|address|], address.Length > 3 ? address : "");
        }

        public bool Choose([PersonalDataInput] string address, bool known)
        {
            return known ? mailingList.Has([|address|]) : !mailingList.Has([|address|]);
        }
        """,
        """
        public void Subscribe([PersonalDataInput] string address, bool twice)
        {
            if (twice)
            {
                Notice.Show();
                mailingList.Add(address);
            }
            Notice.Show();
            mailingList.Add(address, address.Length > 3 ? address : "");
        }

        public bool Choose([PersonalDataInput] string address, bool known)
        {
            Notice.Show();
            return known ? mailingList.Has(address) : !mailingList.Has(address);
        }
        """);

    [Fact]
    public Task A_condition_is_disclosed_before_its_statement() => InType(
        """
        public int Subscribe([PersonalDataInput] string address)
        {
            if (address.Length < 3) return 0;
            else if (mailingList.Has([|address|])) return 1;
            return 2;
        }

        public void Wait([PersonalDataInput] string address)
        {
            while (!mailingList.Has([|address|])) Thread.Sleep(1);
        }
        """,
        """
        public int Subscribe([PersonalDataInput] string address)
        {
            Notice.Show();
            if (address.Length < 3) return 0;
            else if (mailingList.Has(address)) return 1;
            return 2;
        }

        public void Wait([PersonalDataInput] string address)
        {
            Notice.Show();
            while (!mailingList.Has(address)) Thread.Sleep(1);
        }
        """);

    [Fact]
    public Task An_expression_body_becomes_a_block() => InType(
        """
        public void Subscribe([PersonalDataInput] string address) => mailingList.Add([|address|]); // done

        public bool Has([PersonalDataInput] string address)
            => mailingList.Has([|address|]);

        public async Task AddAsync([PersonalDataInput] string address) => await mailingList.AddAsync([|address|]);

        [PersonalDataInput] public string Address { get; set; } = "";

        public bool IsKnown => mailingList.Has([|Address|]);

        public bool IsNew
        {
            get => !mailingList.Has([|Address|]);
        }
        """,
        """
        public void Subscribe([PersonalDataInput] string address)
        {
            Notice.Show();
            mailingList.Add(address);
        } // done

        public bool Has([PersonalDataInput] string address)
        {
            Notice.Show();
            return mailingList.Has(address);
        }

        public async Task AddAsync([PersonalDataInput] string address)
        {
            Notice.Show();
            await mailingList.AddAsync(address);
        }

        [PersonalDataInput] public string Address { get; set; } = "";

        public bool IsKnown
        {
            get
            {
                Notice.Show();
                return mailingList.Has(Address);
            }
        }

        public bool IsNew
        {
            get
            {
                Notice.Show();
                return !mailingList.Has(Address);
            }
        }
        """);

    [Fact]
    public Task A_lambda_gets_a_block() => InType(
        """
        public Action<string> Adder() => ([PersonalDataInput] string address) => mailingList.Add([|address|]);

        public Func<string, bool> Finder() =>
            ([PersonalDataInput] string address) =>
                mailingList.Has([|address|]);
        """,
        """
        public Action<string> Adder() => ([PersonalDataInput] string address) =>
        {
            Notice.Show();
            mailingList.Add(address);
        };

        public Func<string, bool> Finder() =>
            ([PersonalDataInput] string address) =>
            {
                Notice.Show();
                return mailingList.Has(address);
            };
        """);

    [Fact]
    public Task A_hook_that_answers_must_answer_yes() => InType(
        """
        public void Subscribe([PersonalDataInput] string address, string receipt)
        {
            mailingList.Add([|address|]);
        }

        public void Later([PersonalDataInput] string address, string receipt) { mailingList.Add([|address|]); }
        """,
        """
        public void Subscribe([PersonalDataInput] string address, string receipt)
        {
            if (!Notice.WasGiven(receipt))
            {
                throw new InvalidOperationException("The privacy disclosure was not given.");
            }
            mailingList.Add(address);
        }

        public void Later([PersonalDataInput] string address, string receipt) { if (!Notice.WasGiven(receipt)) { throw new InvalidOperationException("The privacy disclosure was not given."); } mailingList.Add(address); }
        """,
        """


        public static class Notice
        {
            [DisclosesPrivacy]
            public static bool WasGiven(string receipt) => receipt.Length > 10;
        }
        """);

    [Fact]
    public Task A_hook_that_is_asynchronous_is_awaited() => InType(
        """
        public async Task SubscribeAsync([PersonalDataInput] string address, CancellationToken cancellationToken)
        {
            await mailingList.AddAsync([|address|]);
        }

        public Task<int> CountAsync([PersonalDataInput] string address, CancellationToken cancellationToken) => mailingList.CountAsync([|address|]);

        public Task AddAsync([PersonalDataInput] string address)
        {
            var list = mailingList;
            return list.AddAsync([|address|]);
        }
        """,
        """
        public async Task SubscribeAsync([PersonalDataInput] string address, CancellationToken cancellationToken)
        {
            await Notice.ShowAsync(cancellationToken);
            await mailingList.AddAsync(address);
        }

        public async Task<int> CountAsync([PersonalDataInput] string address, CancellationToken cancellationToken)
        {
            await Notice.ShowAsync(cancellationToken);
            return await mailingList.CountAsync(address);
        }

        public async Task AddAsync([PersonalDataInput] string address)
        {
            var list = mailingList;
            await Notice.ShowAsync();
            await list.AddAsync(address);
        }
        """,
        AsyncNotice);

    [Fact]
    public Task What_cannot_wait_is_given_a_stub_instead() => InType(
        """
        public void Subscribe([PersonalDataInput] string address)
        {
            mailingList.Add([|address|]);
        }
        """,
        """
        public void Subscribe([PersonalDataInput] string address)
        {
            ShowPrivacyNotice();
            mailingList.Add(address);
        }

        [DisclosesPrivacy]
        private static void ShowPrivacyNotice() => throw new NotImplementedException("Give the person the privacy disclosure.");
        """,
        AsyncNotice);

    [Fact]
    public Task What_the_hook_asks_for_is_taken_from_what_is_at_hand() => Fix<GOV0507UndisclosedPersonalDataFix>.Makes(
        """
        [AdvancedAiSystem]
        public class Desk(IMailingList mailingList, Notices notices)
        {
            public void Subscribe(Person person)
            {
                mailingList.Add([|person.Address|]);
            }
        }

        public record Person([PersonalDataInput] string Address);

        public class Notices
        {
            private readonly List<Person> _shown = [];

            [DisclosesPrivacy]
            public void Show(Person person, int times = 1) => _shown.Add(person);
        }
        """,
        """
        [AdvancedAiSystem]
        public class Desk(IMailingList mailingList, Notices notices)
        {
            public void Subscribe(Person person)
            {
                notices.Show(person);
                mailingList.Add(person.Address);
            }
        }

        public record Person([PersonalDataInput] string Address);

        public class Notices
        {
            private readonly List<Person> _shown = [];

            [DisclosesPrivacy]
            public void Show(Person person, int times = 1) => _shown.Add(person);
        }
        """,
        List);

    [Fact]
    public Task What_is_not_certain_is_not_guessed() => Fix<GOV0507UndisclosedPersonalDataFix>.IsNotOffered(
        """
        [AdvancedAiSystem]
        public interface IDesk
        {
            public void Subscribe([PersonalDataInput] string address, string name, IMailingList list) => list.Add([|address|]);
        }

        public static class Notice
        {
            [DisclosesPrivacy]
            public static void Show(string person) => Console.Error.WriteLine(person);
        }
        """,
        List);

    [Fact]
    public Task An_initializer_has_no_place_for_it() => Fix<GOV0507UndisclosedPersonalDataFix>.IsNotOffered(
        """
        [AdvancedAiSystem]
        public class Desk(IMailingList mailingList, [PersonalDataInput] string address)
        {
            public bool IsKnown { get; } = mailingList.Has([|address|]);
        }
        """,
        List + Notice);

    [Fact]
    public Task Statements_outside_any_type_are_served()
    {
        var test = new RuleFixTest<GOV0507UndisclosedPersonalDataFix>(
            """
            [assembly: AdvancedAiSystem]

            var person = new Person("a@b.c");

            // Add.
            Lists.Main.Add([|person.Address|]);
            """,
            """
            [assembly: AdvancedAiSystem]

            var person = new Person("a@b.c");

            Notice.Show();
            // Add.
            Lists.Main.Add(person.Address);
            """,
            """

            public record Person([PersonalDataInput] string Address);

            public static class Lists { public static IMailingList Main { get; set; } = null!; }
            """ + List + Notice)
        {
            TestState = { OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication },
        };
        return test.RunAsync();
    }

    private const string AsyncNotice = """


        public static class Notice
        {
            [DisclosesPrivacy]
            public static Task ShowAsync(CancellationToken cancellationToken = default) => Task.Delay(1, cancellationToken);
        }
        """;

    private static Task InType(string members, string fixedMembers, string notice = Notice) =>
        Fix<GOV0507UndisclosedPersonalDataFix>.Makes(Type(members), Type(fixedMembers), List + notice);

    private static string Type(string members) =>
        $$"""
        [AdvancedAiSystem]
        public class Desk(IMailingList mailingList)
        {
            {{members.ReplaceLineEndings("\n    ").Replace("\n    \n", "\n\n", StringComparison.Ordinal)}}
        }
        """;
}
