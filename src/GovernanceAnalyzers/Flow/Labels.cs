namespace GovernanceAnalyzers.Flow;

/// <summary>
/// Where each fact of a value may come from. A lane has 16 bits: bit 0 is a source in this method, bits 1 to 14 are the
/// parameters, bit 15 stands for all parameters beyond the fourteenth. The receiver counts as the last parameter.
/// </summary>
internal readonly record struct Labels(ulong Low, ulong High)
{
    private const int LaneBits = 16, LanesPerWord = 64 / LaneBits, OverflowBit = 15;
    private const ulong LaneMask = 0xFFFF, SourceBits = 0x0001_0001_0001_0001;

    private static readonly Labels[] Masks = [.. Enumerable.Range(0, 1 << (2 * LanesPerWord)).Select(MaskOf)];

    public static readonly Labels None;

    /// <summary>What holds of a value of which nothing is known.</summary>
    public static readonly Labels Unknown = Source(Lanes.Assumed);

    /// <summary>What holds of a constant, <see langword="null"/> and <see langword="default"/>.</summary>
    public static readonly Labels Constant = Source(Lanes.OfConstant);

    public static Labels Source(Lanes lanes) => Masks[(int)lanes] & new Labels(SourceBits, SourceBits);

    /// <summary>The parameter's bit in every lane: whatever holds of the argument holds of this value.</summary>
    public static Labels Parameter(int ordinal)
    {
        var bits = SourceBits << BitOf(ordinal);
        return new(bits, bits);
    }

    public static Labels operator |(Labels a, Labels b) => new(a.Low | b.Low, a.High | b.High);

    public static Labels operator &(Labels a, Labels b) => new(a.Low & b.Low, a.High & b.High);

    public bool IsEmpty => (Low | High) == 0;

    public bool IsWithin(Labels other) => (this | other) == other;

    public Labels Only(Lanes lanes) => this & Masks[(int)lanes];

    public Labels Without(Lanes lanes) => Only(~lanes);

    public bool Any(Lanes lanes) => !Only(lanes).IsEmpty;

    public bool HasSource(Lanes lanes) => !(this & Source(lanes)).IsEmpty;

    public bool HasAnyParameter(Lanes lanes) => Only(lanes) != (this & Source(lanes));

    public bool HasParameter(Lanes lanes, int ordinal) => !(Only(lanes) & Parameter(ordinal)).IsEmpty;

    /// <summary>Reads this as the result of a callee and puts the caller's arguments in the place of the parameters.</summary>
    public Labels Substitute(Labels[] arguments)
    {
        var result = this & new Labels(SourceBits, SourceBits);
        for (var i = 0; i < arguments.Length; i++)
            result |= arguments[i] & LanesWith(Parameter(i));
        return result;
    }

    /// <summary>Moves what depends on any parameter to one parameter: what a field keeps of its writers' arguments, as seen by its reader.</summary>
    public Labels ParametersAs(int ordinal) => (this & new Labels(SourceBits, SourceBits)) | (WithoutSource().FullLanes() & Parameter(ordinal));

    /// <summary>What depends on parameters.</summary>
    public Labels WithoutSource() => new(Low & ~SourceBits, High & ~SourceBits);

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

    /// <summary>The lanes in which there is anything.</summary>
    public Lanes Present
    {
        get
        {
            var lanes = Lanes.None;
            for (var i = 0; i < LanesPerWord; i++)
            {
                if ((Low & (LaneMask << (i * LaneBits))) != 0) lanes |= (Lanes)(1 << i);
                if ((High & (LaneMask << (i * LaneBits))) != 0) lanes |= (Lanes)(1 << (i + LanesPerWord));
            }
            return lanes;
        }
    }

    private Labels Inverse() => new(~Low, ~High);

    private Labels LanesWith(Labels bits) => (this & bits).FullLanes();

    private Labels FullLanes() => new(Fill(Low), Fill(High));

    private Labels Shift(Lanes from, Lanes to)
    {
        int source = IndexOf(from), target = IndexOf(to);
        var bits = ((source < LanesPerWord ? Low : High) >> (source % LanesPerWord * LaneBits)) & LaneMask;
        bits <<= target % LanesPerWord * LaneBits;
        return target < LanesPerWord ? new(bits, 0) : new(0, bits);
    }

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

    private static Labels MaskOf(int lanes)
    {
        ulong low = 0, high = 0;
        for (var i = 0; i < LanesPerWord; i++)
        {
            if ((lanes & (1 << i)) != 0) low |= LaneMask << (i * LaneBits);
            if ((lanes & (1 << (i + LanesPerWord))) != 0) high |= LaneMask << (i * LaneBits);
        }
        return new(low, high);
    }

    private static int BitOf(int ordinal) => Math.Min(ordinal + 1, OverflowBit);
}
