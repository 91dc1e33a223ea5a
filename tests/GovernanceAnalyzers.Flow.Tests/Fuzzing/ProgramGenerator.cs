using System.Text;

namespace GovernanceAnalyzers.Flow.Tests.Fuzzing;

/// <summary>
/// Makes random programs: a class <c>C</c> with a method <c>M</c>, helpers, fields and an overriding class, whose decisions are drawn
/// at run time. Equal seeds make equal programs.
/// </summary>
/// <param name="nested">Whether lambdas and local functions are made as well.</param>
internal sealed class ProgramGenerator(int seed, bool nested)
{
    private const string Burn = "if (!Api.N() && !Api.N() && !Api.N()) { }";

    private readonly Random _random = new(seed);
    private int _budget, _helpers, _locals, _lambdas, _functions, _names, _sites;
    private string[] _variables = [];
    private bool _isVoid, _isBool;

    public string Program()
    {
        _helpers = Next(4);
        var text = new StringBuilder("public class C {\nprivate V f = new V(), g = new V();\n");
        text.Append(Method("public V M()", "new V()"));
        for (var i = 0; i < _helpers; i++)
            text.Append(Method($"protected virtual V H{i}(V p)", "p")).Append(Method($"bool B{i}(V p)", "p", isBool: true)).Append(Method($"static V O{i}(V p, out V q)", "p", "V c", "q = new V();", isStatic: true));
        text.Append("}\npublic class D : C {\nprivate V f = new V(), g = new V();\n");
        for (var i = 0; i < _helpers; i++)
            if (Next(2) == 0) text.Append(Method($"protected override V H{i}(V p)", "p", isDerived: true));
        return text.Append("}\n").ToString();
    }

    private int Next(int bound) => _random.Next(bound);

    private string Method(string head, string first, string? skipped = null, string start = "", bool isBool = false, bool isStatic = false, bool isDerived = false)
    {
        string[] variables = [.. "abc".Select(c => c.ToString()), .. isStatic ? ["q"] : new[] { "f", "g" }];
        (_variables, _isVoid, _isBool) = (variables, false, isBool);
        var helpers = _helpers;
        if (isStatic || isDerived) _helpers = 0;
        (_locals, _lambdas, _functions) = (0, 0, 0);
        var locals = nested ? Next(3) : 0;
        var text = new StringBuilder($"{head} {{ {Burn} {start} V a = {first}, b = new V(), c = new V(); bool t = false, u = true;\n");
        if (nested && !isStatic) text.Append(Delegates(locals));
        (_locals, _isVoid, _isBool, _variables, _budget) = (isStatic ? 0 : locals, false, isBool, variables, 6 + Next(14));
        text.Append(Block(3, false, false)).Append(Return()).Append('\n');
        if (!isStatic) text.Append(LocalFunctions(locals, variables));
        _helpers = helpers;
        return text.Append("}\n").ToString();
    }

    private string Delegates(int locals)
    {
        var text = new StringBuilder();
        var variables = _variables;
        (int actions, int functions) = (Next(3), Next(3));
        _locals = locals;
        for (var i = 0; i < actions; i++)
        {
            (_isVoid, _isBool, _budget) = (true, false, 2 + Next(6));
            text.Append($"Action A{i} = () => {{ {Burn} {Block(2, false, false)} }};\n");
            _lambdas++;
        }
        for (var i = 0; i < functions; i++)
        {
            (_isVoid, _isBool, _variables, _budget) = (false, false, [.. variables, "x"], 2 + Next(6));
            text.Append(_helpers > 0 && Next(4) == 0 ? $"Func<V, V> F{i} = H{Next(_helpers)};\n" : $"Func<V, V> F{i} = x => {{ {Burn} {Block(2, false, false)} {Return()} }};\n");
            _functions++;
        }
        return text.ToString();
    }

    private string LocalFunctions(int locals, string[] variables)
    {
        var text = new StringBuilder();
        (_lambdas, _functions, _variables, _isVoid) = (0, 0, [.. variables, "q"], false);
        for (var i = 0; i < locals; i++)
        {
            (_isBool, _budget) = (false, 2 + Next(6));
            text.Append($"V L{i}(V q) {{ {Burn} {Block(2, false, false)} {Return()} }}\n");
            (_isBool, _budget) = (true, 2 + Next(3));
            text.Append($"bool K{i}(V q) {{ {Burn} {Block(1, false, false)} {Return()} }}\n");
        }
        return text.ToString();
    }

    private string Variable() => _variables[Next(_variables.Length)];

    private string Return() => _isVoid ? "return;" : _isBool ? $"return {Truth(2)};" : $"return {Variable()};";

    private string Block(int depth, bool loop, bool inFinally)
    {
        var text = new StringBuilder();
        for (var i = 1 + Next(4); i > 0 && _budget > 0; i--) text.Append(Statement(depth, loop, inFinally)).Append('\n');
        return text.ToString();
    }

    private string Truth(int depth) => Next(depth > 0 ? 16 : 7) switch
    {
        0 or 1 => "Api.N()",
        2 or 3 => $"Api.TryVerify({Variable()})",
        4 => "Api.TryDisclose()",
        5 => Next(2) == 0 ? "t" : "u",
        6 => _helpers > 0 ? $"B{Next(_helpers)}({Variable()})" : _locals > 0 ? $"K{Next(_locals)}({Variable()})" : "t",
        7 or 8 => $"!{Truth(0)}",
        9 or 10 => $"({Truth(depth - 1)} && {Truth(depth - 1)})",
        11 => $"({Truth(depth - 1)} || {Truth(depth - 1)})",
        12 => $"({Truth(depth - 1)} {(Next(2) == 0 ? "&" : "|")} {Truth(depth - 1)})",
        13 => $"({Truth(depth - 1)}) {(Next(2) == 0 ? "== false" : "is true")}",
        14 => $"(Api.N() ? {Truth(depth - 1)} : {(Next(2) == 0 ? "false" : Truth(0))})",
        _ => $"({(Next(2) == 0 ? "t" : "u")} = {Truth(depth - 1)})",
    };

    private string Statement(int depth, bool loop, bool fin)
    {
        _budget--;
        return Next(depth > 0 ? 35 : 25) switch
        {
            0 => $"{Variable()} = Api.Generate();",
            1 => $"{Variable()} = Api.Person();",
            2 => $"{Variable()} = Api.Stamp({Variable()});",
            3 => $"{Variable()} = Api.Redact({Variable()});",
            4 or 5 => $"{Variable()} = {Variable()};",
            6 => $"Api.{(Next(2) == 0 ? "Sign" : "Check")}({Variable()});",
            7 or 8 => $"Api.Verify({Variable()});",
            9 => Next(2) == 0 ? "Api.Disclose();" : "Api.Risky();",
            10 => $"Api.{(Next(2) == 0 ? "Publish" : "Run")}({_sites++}, {Variable()});",
            11 => Next(3) switch
            {
                0 => $"Api.Infer({_sites++}, {Variable()});",
                1 => $"Api.Ask({_sites++}, {Variable()});",
                _ => $"Api.Call({_sites++});",
            },
            12 or 13 => $"Api.Load({_sites++}, {Variable()});",
            14 => fin ? "" : $"if (Api.N()) {Return()}",
            15 => loop ? $"if ({Truth(1)}) {(Next(2) == 0 ? "break" : "continue")};" : "if (Api.N()) throw new E();",
            16 => _helpers == 0 ? $"{Variable()} = Api.N() ? {Variable()} : {Variable()};" : $"{Variable()} = H{Next(_helpers)}({Variable()});",
            17 => _helpers == 0 ? "" : $"{Variable()} = O{Next(_helpers)}({Variable()}, out {Variable()});",
            18 => _locals == 0 ? "" : $"{Variable()} = L{Next(_locals)}({Variable()});",
            19 => _lambdas == 0 ? "" : $"A{Next(_lambdas)}();",
            20 => _functions == 0 ? "" : $"{Variable()} = F{Next(_functions)}({Variable()});",
            21 => Bind(),
            22 or 23 => $"{(Next(2) == 0 ? "t" : "u")} {(Next(4) == 0 ? "&=" : "=")} {Truth(2)};",
            24 => $"({Variable()}, {Variable()}) = ({Variable()}, {Variable()});",
            25 or 26 => $"if ({Truth(2)}) {{ {Block(depth - 1, loop, fin)} }} else {{ {Block(depth - 1, loop, fin)} }}",
            27 => $"if ({Truth(2)}) Api.Load({_sites++}, {Variable()});",
            28 => fin ? "" : $"if ({Truth(1)}) {Return()}",
            29 => $"while (Api.N() && {Truth(1)}) {{ {Block(depth - 1, true, fin)} }}",
            30 => $"try {{ {Block(depth - 1, loop, fin)} }} finally {{ {Block(depth - 1, false, true)} }}",
            31 => $"try {{ {Block(depth - 1, loop, fin)} }} catch (E) {{ {Block(depth - 1, loop, fin)} }}",
            32 => $"try {{ {Block(depth - 1, loop, fin)} }} catch (E) when ({Truth(1)}) {{ {Block(depth - 1, loop, fin)} }} finally {{ {Block(depth - 1, false, true)} }}",
            33 => Interrupted(),
            _ => $"switch (Api.N() ? 0 : Api.N() ? 1 : 2) {{ case 0: {Block(depth - 1, false, fin)} break; case 1: {Block(depth - 1, false, fin)} break; default: break; }}",
        };
    }

    /// <summary>A handler sees a value as it was between two assignments.</summary>
    private string Interrupted()
    {
        var name = Variable();
        var after = Next(3) switch { 0 => $"Api.Stamp({name})", 1 => $"Api.Redact({name})", _ => "new V()" };
        return $"try {{ {name} = {Given()}; Api.Risky(); {name} = {after}; }} catch (E) {{ {Sink(name)} }}";
    }

    private string Given() => Next(3) switch { 0 => "Api.Generate()", 1 => "Api.Person()", _ => Variable() };

    private string Sink(string name) => $"Api.{Next(4) switch { 0 => "Publish", 1 => "Infer", 2 => "Run", _ => "Load" }}({_sites++}, {name});";

    /// <summary>Another name for a value: a pattern variable, a <c>ref</c> local, a copy, a captured variable.</summary>
    private string Bind()
    {
        var name = "z" + _names++;
        var local = "abc"[Next(3)].ToString();
        return Next(nested ? 4 : 3) switch
        {
            0 => $"if ((object){Variable()} is V {name} && Api.N()) {Variable()} = {name};",
            1 => $"{{ ref V {name} = ref {local}; {name} = {Variable()}; }}",
            3 => $"{{ Action {name} = () => {{ {local} = {Given()}; }}; {local} = new V(); {name}(); {Sink(local)} }}",
            _ => $"{{ var {name} = {Variable()}; {Statement(0, false, true)} if ({Truth(1).Replace("(" + Variable() + ")", "(" + name + ")")}) {Variable()} = {name}; Api.Load({_sites++}, {name}); }}",
        };
    }
}
