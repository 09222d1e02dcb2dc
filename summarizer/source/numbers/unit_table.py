"""The units of measure: a heading for each kind, then a line a unit: its name = other ways to write it.

Names are in the singular, of the SI brochure (https://www.bipm.org/en/publications/si-brochure) where it has
them ("metre", "litre"), else the common English ones. "|" at its end carries a line on.
"""

WORDS = """
[length]
metre = meter | metres | meters
kilometre = kilometer | kilometres | kilometers | kms
mile = miles | mi.
yard = yards | yds | yd.
foot = feet | ft | foots | ft.
inch = inches | ins | in.
nautical mile = nautical miles
light-year = light years | light year
centimetre = centimeter | centimetres | centimeters | cms
millimetre = millimeter | millimetres | millimeters
micrometre = micron | microns | micrometer | micrometers | micrometres
nanometre = nanometer | nanometers | nanometres
decimetre = decimeter | decimeters | decimetres
furlong = furlongs
fathom = fathoms
parsec = parsecs
picometre = picometer | picometers | picometres
hectometre = hectometer | hectometers | hectometres
decametre = decameter | decameters | dekameter | dekameters | decametres
angstrom = å | ångström | angstroms
[area]
acre = acres
dunam = dunams
hectare = hectares | ha
square metre = sqm | m² | m2 | sq m
square kilometre = km² | km2 | sq km
square foot = sqft | sq ft | ft² | ft2 | sf
square mile = sq mi | sq miles | sq mile | mi²
square inch = sq in | in²
square yard = sq yd | sq yards | yd²
square hectometre = hm² | hm2
square decametre = dam² | dam2
square decimetre = dm² | dm2
square centimetre = cm² | cm2
square millimetre = mm² | mm2
[volume]
litre = liter | litres | liters | ltr | ltrs
millilitre = milliliter | millilitres | milliliters | mls
gallon = gallons | gal | gals
pint = pints
quart = quarts | qt | qts
barrel = barrels | bbl | bbls
cup = cups
tablespoon = tablespoons | tbsp | tbsps
teaspoon = teaspoons | tsp | tsps
bushel = bushels | bu
peck = pecks
cord = cords of wood
gill = gills
hogshead = hogsheads
barrel of oil equivalent = barrels of oil equivalent | boe
hectolitre = hectoliter | hectoliters | hectolitres
decalitre = decaliter | decaliters | decalitres
decilitre = deciliter | deciliters | decilitres
kilolitre = kiloliter | kiloliters | kilolitres
megalitre = megaliter | megaliters | megalitres
twenty-foot equivalent unit = teu | teus
cubic metre = m³ | m3 | cbm
cubic centimetre = cm³ | cm3 | cc | ccs
cubic foot = ft³ | ft3 | cu ft
cubic inch = cu in | in³
cubic kilometre = km³
cubic yard = cu yd
microlitre = microliter | microlitres | microliters
fluid ounce = fluid ounces | floz | fl oz | fl . oz
acre-foot = acre feet | acre foot
centilitre = centiliter | centilitres | centiliters
fluid dram = fluid drams
[mass]
gram = gramme | grams | grammes | gms | gm
kilogram = kilograms | kilogramme | kilogrammes | kgs | kilos | kilo
milligram = milligrams | mgs
microgram = micrograms | microgramme | microgrammes | mcg
tonne = tonnes
ton = tons
metric ton = metric tons | metric tonnes | metric tonne | mt
pound-mass = pound | pounds | lb | lbs
ounce = ounces | oz
stone = stones | st
gigaton = gigatons | gigatonne | gigatonnes
megaton = megatons | megatonne | megatonnes
kiloton = kilotons | kilotonne | kilotonnes | kt
carat = carats
grain = grains
short ton = short tons
long ton = long tons
hundredweight = hundredweights | cwt
pennyweight = pennyweights | dwt
troy ounce = troy ounces
decigram = decigrams
centigram = centigrams
nanogram = nanograms
hectogram = hectograms
dram = drams
[speed]
mile per hour = mph | m.p.h. | m.p.h
kilometre per hour = kph | kmh | kmph | km/h | km/hr
knot = knots | kn
metre per second = mps
foot per minute = fpm
mach
[temperature]
degree = degrees | deg
celsius = centigrade | celcius | deg celsius | deg centigrade | ° celsius | ° centigrade | ° c | ˚c |
  ˚ c | ºc | º c | deg . c | degree celsius | degrees celsius | degree centigrade | degrees centigrade |
  degrees celcius | degrees c | degree c | deg c | degc | °c | ℃
fahrenheit = farenheit | deg fahrenheit | ° fahrenheit | ° f | ˚f | ˚ f | ºf | º f | deg . f |
  degree fahrenheit | degrees fahrenheit | degrees farenheit | degrees f | degree f | deg f | degf | °f |
  ℉
rankine = degrees rankine | degree rankine
kelvin = kelvins | degrees kelvin | degrees k
[duration]
second = seconds | sec | secs
minute = minutes | min | mins
hour = hours | hr | hrs
day = days
week = weeks | wk | wks
month = months | mo | mos
year = years | yr | yrs
decade = decades
century = centuries
millisecond = milliseconds | msec
microsecond = microseconds
nanosecond = nanoseconds
fortnight = fortnights
quarter = quarters
weekend = weekends
night = nights
million year = ma | myr
thousand year = kyr
billion year = byr | gyr
millennium = millennia
[energy]
joule = joules
kilojoule = kilojoules
calorie = calories | cal
kilocalorie = kilocalories | kcals
watt hour = watt hours | watt-hours
kilowatt hour = kilowatt hours | kilowatt-hours | kilowatt-hour
megawatt hour = megawatt hours | megawatt-hours
gigawatt hour = gigawatt hours | gigawatt-hours
terawatt hour = terawatt hours | terawatt-hours
british thermal unit = btu | btus | mmbtu
electronvolt = electronvolts
therm = therms
[power]
watt = watts
kilowatt = kilowatts
megawatt = megawatts
gigawatt = gigawatts
terawatt = terawatts
horsepower = hp | bhp | horse power
[data]
bit = bits
byte = bytes
kilobit = kilobits
terabit = terabits
exabyte = exabytes
zettabyte = zettabytes
kilobit per second = kbps
megabit per second = mbps
gigabit per second = gbps
kilobyte = kilobytes
megabyte = megabytes | megs
gigabyte = gigabytes | gigs
terabyte = terabytes
petabyte = petabytes
mebibyte = mebibytes
gibibyte = gibibytes
tebibyte = tebibytes
megabit = megabits | mbit | mbits
gigabit = gigabits | gbit | gbits
megapixel = megapixels | mp
[measure]
hertz
kilohertz
megahertz
gigahertz
volt = volts
ampere = amp | amps | amperes
milliampere-hour = mah
ampere-hour = amp-hours | amp hours | ampere hours
pixel = pixels | px
turn = turns
standard atmosphere = atm | atmospheres
millimetre of mercury = mmhg | mm hg
pound-force = lbf
coulomb = coulombs
gauss
torr
base pair = base pairs
radian = radians
pound per square foot = psf | pounds per square foot
slug = slugs
dyne = dynes
erg = ergs
curie = curies
inch of mercury = inches of mercury
kilopascal = kilopascals
megapascal = megapascals
gallon per minute = gallons per minute
arcsecond = arcseconds
arcminute = arcminutes
astronomical unit = astronomical units
decibel = decibels
pascal = pascals
bar
millibar = millibars
pound per square inch = psi | pounds per square inch
kilopound per square inch = ksi
newton = newtons
newton metre = nm | newton metres | newton meters | newton-metres | newton-meters
pound-foot = lb ft | lb-ft | pound feet | pound-feet | pound foot
foot-pound = foot pounds | foot pound
ohm = ohms | ω
lumen = lumens
lux
candela = candelas | nits | nit
mole = moles
part per million = ppm | parts per million
part per billion = ppb | parts per billion
per mille = ‰
revolution per minute = rpm | r.p.m.
beat per minute = bpm
frame per second = fps
mile per gallon = mpg | m.p.g. | miles per gallon | mpge
dot per inch = dpi
pixel per inch = ppi
barrel per day = bpd | b/d
roentgen = roentgens
farad = farads
sievert = sieverts | sv
becquerel = becquerels | bq
gray = grays | gy
international unit = iu
tesla = teslas
knot per hour
cubic foot per second = cfs
[percent]
percent = % | percents | per cent | per-cent | pct | pc | ％ | percentage
percentage point = percentage points | percent points | percentage-point | percentage-points |
  % points | per cent points | pp | ppt | ppts | pct points
basis point = basis points | bps | basis-point | basis-points | bp
weight percent = wt% | wt.% | wt %
[multiple]
times = x | × | fold
[age]
year of age = years of age | years old | year old | year-old | years-old | year olds | year-olds | yo |
  y/o | yr old | yrs old | yr-old
"""
