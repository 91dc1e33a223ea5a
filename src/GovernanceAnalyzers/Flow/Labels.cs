namespace GovernanceAnalyzers.Flow;

/// <summary>
/// Where each fact of a value may come from. A lane has 16 bits: bit 0 is a source in this method, bits 1 to 14 are the
/// parameters, bit 15 stands for all parameters beyond the fourteenth. The receiver counts as the last parameter.
/// </summary>
internal readonly record struct Labels(ulong Low, ulong High, ulong Upper = 0, ulong Top = 0)
{
    private const int LaneBits = 16, LanesPerWord = 64 / LaneBits, Words = 4, OverflowBit = 15;
    private const ulong LaneMask = 0xFFFF, SourceBits = 0x0001_0001_0001_0001;

    /// <summary>The bits of any choice of the lanes of a word.</summary>
    private static readonly ulong[] Masks = [.. Enumerable.Range(0, 1 << LanesPerWord).Select(MaskOf)];

    private static readonly Labels Sources = new(SourceBits, SourceBits, SourceBits, SourceBits);

    public static readonly Labels None;

    /// <summary>What holds of a value of which nothing is known.</summary>
    public static readonly Labels Unknown = Source(Lanes.Assumed);

    /// <summary>What holds of a constant, <see langword="null"/> and <see langword="default"/>.</summary>
    public static readonly Labels Constant = Source(Lanes.OfConstant);

    public static Labels Source(Lanes lanes) => Bits(lanes) & Sources;

    /// <summary>The parameter's bit in every lane: whatever holds of the argument holds of this value.</summary>
    public static Labels Parameter(int ordinal)
    {
        var bits = SourceBits << BitOf(ordinal);
        return new(bits, bits, bits, bits);
    }

    public static Labels operator |(Labels a, Labels b) => new(a.Low | b.Low, a.High | b.High, a.Upper | b.Upper, a.Top | b.Top);

    public static Labels operator &(Labels a, Labels b) => new(a.Low & b.Low, a.High & b.High, a.Upper & b.Upper, a.Top & b.Top);

    public bool IsEmpty => (Low | High | Upper | Top) == 0;

    public bool IsWithin(Labels other) => (this | other) == other;

    public Labels Only(Lanes lanes) => this & Bits(lanes);

    public Labels Without(Lanes lanes) => Only(~lanes);

    public bool Any(Lanes lanes) => !Only(lanes).IsEmpty;

    public bool HasSource(Lanes lanes) => !(this & Source(lanes)).IsEmpty;

    public bool HasAnyParameter(Lanes lanes) => Only(lanes) != (this & Source(lanes));

    public bool HasParameter(Lanes lanes, int ordinal) => !(Only(lanes) & Parameter(ordinal)).IsEmpty;

    /// <summary>Reads this as the result of a callee and puts the caller's arguments in the place of the parameters.</summary>
    public Labels Substitute(Labels[] arguments)
    {
        var result = this & Sources;
        for (var i = 0; i < arguments.Length; i++)
            result |= arguments[i] & LanesWith(Parameter(i));
        return result;
    }

    /// <summary>Moves what depends on any parameter to one parameter: what a field keeps of its writers' arguments, as seen by its reader.</summary>
    public Labels ParametersAs(int ordinal) => (this & Sources) | (WithoutSource().FullLanes() & Parameter(ordinal));

    /// <summary>What depends on parameters.</summary>
    public Labels WithoutSource() => new(Low & ~SourceBits, High & ~SourceBits, Upper & ~SourceBits, Top & ~SourceBits);

    /// <summary>The labels of a whole made of two parts: see <see cref="Whole"/>.</summary>
    public static Labels Combine(Labels one, Labels other)
    {
        var whole = default(Whole);
        whole.Add(one);
        whole.Add(other);
        return whole.Labels;
    }

    /// <summary>
    /// The labels of a whole made of parts. Labels are those of any part; a stamp on one part covers the whole (generated parts
    /// without a stamp keep their own lane); constants beside a part that may be verified need no verification.
    /// </summary>
    public struct Whole
    {
        private Labels _only, _union, _variable, _all;
        private bool _covered, _verified;

        /// <summary>How many parts there are.</summary>
        public int Count { get; private set; }

        public void Add(Labels part)
        {
            _only = part;
            _union |= part;
            _all = Count++ == 0 ? part : _all & part;
            _covered |= !part.Any(Lanes.Unmarked);
            _verified |= !part.HasSource(Lanes.Unverified);
            if (part.Any(Lanes.Unstamped)) _variable |= part;
        }

        /// <summary>Asked when all parts have been added.</summary>
        public readonly Labels Labels
        {
            get
            {
                if (Count == 1) return _only;
                var unverified = (_verified ? _variable : _union).Only(Lanes.Unverified);
                var unmarked = _covered ? None : _union.Only(Lanes.Unmarked) & (Source(Lanes.Unmarked).Inverse() | _all);
                var unstamped = _union.Only(Lanes.Unstamped) & unmarked.Shift(Lanes.Unmarked, Lanes.Unstamped);
                return _union.Without(Lanes.Assumed) | unverified | unmarked | unstamped;
            }
        }
    }

    /// <summary>The lanes that depend on the parameter.</summary>
    public Lanes LanesOf(int ordinal) => (this & Parameter(ordinal)).Present;

    /// <summary>The lanes in which there is anything.</summary>
    public Lanes Present
    {
        get
        {
            var lanes = Lanes.None;
            for (var i = 0; i < Words * LanesPerWord; i++)
                if ((Word(i / LanesPerWord) & (LaneMask << (i % LanesPerWord * LaneBits))) != 0) lanes |= (Lanes)(1 << i);
            return lanes;
        }
    }

    /// <summary>What was told of the insides of a value, told of the value as a whole.</summary>
    public Labels AsWhole() => Any(Lanes.Inside) ? this | Shift(Lanes.PersonalInside, Lanes.Personal) | Shift(Lanes.UnbasedInside, Lanes.PersonalUnbased) : this;

    /// <summary>What is told of a value as a whole, told of its insides.</summary>
    public Labels AsInside() => Any(Lanes.Personal | Lanes.PersonalUnbased) ? Without(Lanes.Personal | Lanes.PersonalUnbased) | Shift(Lanes.Personal, Lanes.PersonalInside) | Shift(Lanes.PersonalUnbased, Lanes.UnbasedInside) : this;

    private Labels Inverse() => new(~Low, ~High, ~Upper, ~Top);

    private Labels LanesWith(Labels bits) => (this & bits).FullLanes();

    private Labels FullLanes() => new(Fill(Low), Fill(High), Fill(Upper), Fill(Top));

    private ulong Word(int index) => index switch { 0 => Low, 1 => High, 2 => Upper, _ => Top };

    private Labels Shift(Lanes from, Lanes to)
    {
        int source = IndexOf(from), target = IndexOf(to);
        var bits = ((Word(source / LanesPerWord) >> (source % LanesPerWord * LaneBits)) & LaneMask) << (target % LanesPerWord * LaneBits);
        return (target / LanesPerWord) switch { 0 => new(bits, 0), 1 => new(0, bits), 2 => new(0, 0, bits), _ => new(0, 0, 0, bits) };
    }

    private static Labels Bits(Lanes lanes) => new(MaskAt(lanes, 0), MaskAt(lanes, 1), MaskAt(lanes, 2), MaskAt(lanes, 3));

    private static ulong MaskAt(Lanes lanes, int word) => Masks[((int)lanes >> (word * LanesPerWord)) & (Masks.Length - 1)];

    private static int IndexOf(Lanes lane)
    {
        var index = 0;
        for (var bits = (int)lane; (bits & 1) == 0; bits >>= 1) index++;
        return index;
    }

    private static ulong Fill(ulong word)
    {
        var result = 0UL;
        for (var lane = LaneMask; lane != 0; lane <<= LaneBits)
            if ((word & lane) != 0) result |= lane;
        return result;
    }

    private static ulong MaskOf(int lanes)
    {
        var mask = 0UL;
        for (var i = 0; i < LanesPerWord; i++)
            if ((lanes & (1 << i)) != 0) mask |= LaneMask << (i * LaneBits);
        return mask;
    }

    private static int BitOf(int ordinal) => Math.Min(ordinal + 1, OverflowBit);
}
