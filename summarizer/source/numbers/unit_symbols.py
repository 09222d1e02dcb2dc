"""The symbols of units, which keep their case, and their prefixes."""

PREFIXES = {
    "k": "kilo", "M": "mega", "G": "giga", "T": "tera", "h": "hecto", "d": "deci", "c": "centi", "m": "milli",
    "µ": "micro", "μ": "micro", "u": "micro", "n": "nano", "p": "pico",
    "P": "peta", "Ki": "kibi", "Mi": "mebi", "Gi": "gibi", "Ti": "tebi",
}  # fmt: skip
# A symbol takes the prefixes that stand before it in brackets.
SYMBOLS = """
[length]
(k d c m µ μ u n p) m = metre
[mass]
(k m µ μ u n M) g = gram
(M G k) t = tonne
[volume]
(m µ μ u n c d h) l = litre
(m µ μ u n c d M) L = litre
[duration]
(m µ μ n) s = second
() h = hour
() min = minute
[energy]
(k M G T) J = joule
(k M G T) Wh = watt hour
(k) cal = calorie
() Cal = kilocalorie
(k M G) eV = electronvolt
[power]
(k M G T m µ μ) W = watt
[data]
(k M G T P Ki Mi Gi Ti) B = byte
(k M G) bit = bit
() Mb = megabit
() Gb = gigabit
() Tb = terabit
() GB = gigabyte
() gb = gigabyte
() mb = megabyte
() KB = kilobyte
() kb = kilobyte
[temperature]
() K = kelvin
() C = celsius
() F = fahrenheit
() ° = degree
[measure]
(k M G T) Hz = hertz
(k m µ μ M) V = volt
(m µ μ k) A = ampere
(k M G h) Pa = pascal
(k M m) N = newton
(m µ μ n k) mol = mole
(m µ μ n) M = molar
(k M m) Ω = ohm
(m µ μ n p) F = farad
(m) T = tesla
(m µ μ) Sv = sievert
(k M G) Bq = becquerel
() dB = decibel
(m) bar = bar
(k) Da = dalton
(m) rad = radian
() sr = steradian
(m µ μ k) S = siemens
(m µ μ n) H = henry
() Wb = weber
() cd = candela
() lm = lumen
(k) lx = lux
(k) gf = gram-force
(k) lbf = pound-force
() Torr = torr
(m µ μ k M) Gy = gray
(m µ μ n) Ci = curie
(m) rem = rem
() gpm = gallon per minute
() cfm = cubic foot per minute
() rps = revolution per second
() hPa = hectopascal
() inHg = inch of mercury
() cP = centipoise
(k M) pc = parsec
() AU = astronomical unit
() ly = light-year
() R = roentgen
(k M G T) bps = bit per second
() HZ = hertz
() hz = hertz
() GHZ = gigahertz
() Ghz = gigahertz
() ghz = gigahertz
() Mhz = megahertz
() mhz = megahertz
[length]
() ′ = foot
() ' = foot
() ’ = foot
() ″ = inch
() " = inch
() ” = inch
() in = inch
() Km = kilometre
() KM = kilometre
() CM = centimetre
() MM = millimetre
() mi = mile
() yd = yard
() nmi = nautical mile
[mass]
() Kg = kilogram
() KG = kilogram
[power]
() KW = kilowatt
() kw = kilowatt
[energy]
() kwh = kilowatt hour
() KWh = kilowatt hour
[volume]
() ML = millilitre
"""
