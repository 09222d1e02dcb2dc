"""The currencies: ISO 4217 code: common name = other names. Parts of a currency have the code "-"."""

NAMES = """
USD: dollar = dollars|us dollar|us - dollar|u.s. dollar|american dollar|buck|bucks
EUR: euro = euros
GBP: pound sterling = pounds sterling|british pound|british pounds|sterling|quid|pound|pounds
JPY: japanese yen = yen
CNY: chinese yuan = yuan|renminbi|rmb|元|yuans
AUD: australian dollar = australian dollars|aussie dollar|aussie dollars
CAD: canadian dollar = canadian dollars
NZD: new zealand dollar = new zealand dollars
HKD: hong kong dollar = hong kong dollars
SGD: singapore dollar = singapore dollars
TWD: taiwan dollar = taiwan dollars|new taiwan dollars|taiwanese dollars
JMD: jamaican dollar = jamaican dollars
TTD: trinidad dollar = trinidad dollars|trinidad and tobago dollars|trinidad & tobago dollars
BBD: barbadian dollar = barbados dollars|barbadian dollars
BSD: bahamian dollar = bahamian dollars
BZD: belize dollar = belize dollars
BMD: bermudian dollar = bermudian dollars|bermudan dollars
FJD: fijian dollar = fijian dollars|fiji dollars
GYD: guyanese dollar = guyanese dollars|guyanaese dollars
LRD: liberian dollar = liberian dollars
NAD: namibian dollar = namibian dollars
SRD: surinamese dollar = surinamese dollars
ZWL: zimbabwean dollar = zimbabwean dollars|zimbabwe dollars
XCD: east caribbean dollar = east caribbean dollars
BND: brunei dollar = brunei dollars
CHF: swiss franc = swiss francs|francs|franc
XAF: central african cfa franc = cfa francs|cfa franc
XOF: west african cfa franc
XPF: cfp franc = cfp francs
CDF: congolese franc = congolese francs
RWF: rwandan franc = rwandan francs
BIF: burundian franc = burundian francs
GNF: guinean franc = guinean francs
DJF: djiboutian franc = djiboutian francs
KMF: comorian franc = comorian francs
DKK: danish krone = danish crowns|danish kroner|danish kronor
SEK: swedish krona = swedish crowns|swedish kronor|swedish krona|kronor|krona
NOK: norwegian krone = norwegian crowns|norwegian kroner|kroner|krone
ISK: icelandic krona = icelandic kronur|icelandic crowns|icelandic krónur|icelandic kronas|kronur|krónur
CZK: czech koruna = czech crowns|czech korunas|koruna|korunas|kč|koruny
INR: rupee = rupees|indian rupee|indian rupees|₨|rs
PKR: pakistani rupee = pakistani rupees
LKR: sri lankan rupee = sri lankan rupees
NPR: nepalese rupee = nepalese rupees|nepali rupees
MUR: mauritian rupee = mauritian rupees
SCR: seychellois rupee = seychellois rupees
MVR: maldivian rufiyaa = rufiyaa|rufiyaas
IDR: indonesian rupiah = rupiah|rupiahs
BDT: bangladeshi taka = taka|takas
MYR: malaysian ringgit = ringgit|ringgits
ILS: shekel = shekels|israeli shekels|new israeli shekel|israeli new shekel|nis|new shekel|new shekels
TRY: turkish lira = turkish liras|lira|liras
LBP: lebanese pound = lebanese pounds|lebanese lira
EGP: egyptian pound = egyptian pounds
SYP: syrian pound = syrian pounds
SDG: sudanese pound = sudanese pounds
SSP: south sudanese pound = south sudanese pounds
FKP: falkland islands pound
GIP: gibraltar pound = gibraltar pounds
RUB: russian ruble = ruble|rubles|rouble|roubles|russian rubles|russian roubles
BYN: belarusian ruble = belarusian rubles
KRW: south korean won = korean won|won
KPW: north korean won
THB: thai baht = baht|bahts
PHP: philippine peso = philippine pesos
MXN: mexican peso = mexican pesos
ARS: argentine peso = argentine pesos|argentinian pesos
CLP: chilean peso = chilean pesos
COP: colombian peso = colombian pesos
UYU: uruguayan peso = uruguayan pesos
DOP: dominican peso = dominican pesos
CUP: cuban peso = cuban pesos
ZAR: south african rand = rand|rands
BRL: brazilian real = reais|brazilian reais|brazilian reals
PEN: peruvian sol = soles|peruvian soles|nuevos soles|peruvian sols
BOB: bolivian boliviano = bolivianos|boliviano
VES: venezuelan bolivar = bolivars|bolivares|bolívares|bolivar|venezuelan bolívars|venezuelan bolivars
PYG: paraguayan guarani = guaranies|guaraníes|guarani|guaranis
CRC: costa rican colon = colones|costa rican colones|costa rican colóns
GTQ: guatemalan quetzal = quetzals|quetzales|quetzal
HNL: honduran lempira = lempiras|lempira
NIO: nicaraguan cordoba = cordobas|córdobas|nicaraguan córdobas|córdoba
PAB: panamanian balboa = balboas|balboa
HTG: haitian gourde = gourdes|gourde
PLN: polish zloty = zloty|zlotys|złoty|zlotych|zloties|zł|złotys|złotych
HUF: hungarian forint = forint|forints
RON: romanian leu = lei|leu|romanian lei
MDL: moldovan leu = moldovan lei
BGN: bulgarian lev = leva|lev|bulgarian levs|bulgarian leva
HRK: croatian kuna = kuna|kunas
RSD: serbian dinar = serbian dinars
MKD: macedonian denar = denars|denar|macedonian denars|macedonian denari
ALL: albanian lek = albanian leks|leks
BAM: bosnian mark = convertible marks|convertible mark
NGN: nigerian naira = naira|nairas
GHS: ghanaian cedi = cedis|cedi|ghana cedis|ghana cedi|ghanaian cedis
KES: kenyan shilling = kenyan shillings|ksh|kshs
TZS: tanzanian shilling = tanzanian shillings
UGX: ugandan shilling = ugandan shillings
SOS: somali shilling = somali shillings
ETB: ethiopian birr = birr|birrs
ZMW: zambian kwacha = zambian kwachas|kwachas
MWK: malawian kwacha = kwacha|kwachas
MZN: mozambican metical = meticais|meticals
AOA: angolan kwanza = kwanza|kwanzas
BWP: botswana pula = pula|pulas
GMD: gambian dalasi = dalasi|dalasis
SLL: sierra leonean leone = leones
LSL: lesotho loti = maloti
SZL: swazi lilangeni = emalangeni|swazi emalangeni
MGA: malagasy ariary = ariary|malagasy ariaries
MAD: moroccan dirham = moroccan dirhams
AED: uae dirham = dirham|dirhams|emirati dirhams|united arab emirates dirham
SAR: saudi riyal = riyals|riyal|saudi riyals
QAR: qatari riyal = qatari riyals|qatari rials
OMR: omani rial = omani rials
YER: yemeni rial = yemeni rials
IRR: iranian rial = rials|rial|iranian rials
KWD: kuwaiti dinar = kuwaiti dinars
BHD: bahraini dinar = bahraini dinars
JOD: jordanian dinar = jordanian dinars
IQD: iraqi dinar = iraqi dinars
TND: tunisian dinar = tunisian dinars
DZD: algerian dinar = algerian dinars
LYD: libyan dinar = libyan dinars
AFN: afghan afghani = afghanis|afghani
VND: vietnamese dong = dong|dongs
LAK: lao kip = kip|laotian kip
KHR: cambodian riel = riel|riels
MMK: myanmar kyat = kyat|kyats|burmese kyat
MNT: mongolian tugrik = tugrik|tugriks|togrog|togrogs
KZT: kazakhstani tenge = tenge|tenges|kazakh tenge
UZS: uzbekistani som = uzbekistan som|uzbek som|uzbek soms
KGS: kyrgyzstani som = kyrgyz som|kyrgyz soms
TJS: tajikistani somoni = somoni
TMT: turkmenistan manat = turkmen manat|turkmenistani manat|turkmen manats
AZN: azerbaijani manat = manat|manats|azerbaijan manats
AMD: armenian dram = armenian drams
UAH: ukrainian hryvnia = hryvnia|hryvnias|hryvnya
GEL: georgian lari = lari|laris
PGK: papua new guinean kina = kina
MOP: macanese pataca = pataca|patacas
BTN: bhutanese ngultrum = ngultrum|ngultrums
BTC: bitcoin = bitcoins
ETH: ether
DEM: deutsche mark = deutschmarks|deutsche marks|deutschmark|deutschemarks|german marks
FIM: finnish markka = finnish markkas|markka|finnish marks|markkas
NLG: netherlands guilder = dutch guilders|dutch guilder|guilders|guilder
ESP: peseta = pesetas|spanish peseta|spanish pesetas
FRF: french franc = french francs
BEF: belgian franc = belgian francs
LUF: luxembourg franc = luxembourg francs|luxembourgian francs
ITL: italian lira = italian lire|lire
ATS: austrian schilling = austrian schillings|schillings
PTE: portuguese escudo = escudos|escudo
GRD: greek drachma = drachmas|drachma|drachmae
IEP: irish pound = irish pounds|punt
-: peso = pesos
-: dinar = dinars
-: shilling = shillings
-: cent = cents|¢|us cent|us cents|u.s. cent|u.s. cents|american cents|canadian cents|australian cents
-: penny = pennies
-: pence = p
-: sen
-: kopek = kopeks|kopecks|kopeck
-: centavo = centavos
-: centime = centimes
-: pfennig = pfennigs|pfennige
-: paisa = paise
-: fen
-: jiao
-: øre = öre
-: grosz = groszy|groszes
-: satoshi = satoshis
AWG: aruban florin = aruban florins
KYD: cayman islands dollar
ERN: eritrean nakfa = nakfa|nakfas
MRU: mauritanian ouguiya = ouguiya|ouguiyas
WST: samoan tala = samoan tala
SLE: sierra leonean leone
SBD: solomon islands dollar
VUV: vanuatu vatu = vatu|vatus
TOP: tongan paʻanga = tongan pa'anga|pa'anga|paʻanga
CYP: cypriot pound
MTL: maltese lira
SIT: slovenian tolar = tolar|tolars
SKK: slovak koruna
EEK: estonian kroon = kroon|kroons
LVL: latvian lats = latvian lati|lats|lati
LTL: lithuanian litas = lithuanian litai|litas|litai
-: litecoin = litecoins
-: dogecoin = dogecoins
-: halala = halalas
-: piastre = piastres|piaster|piasters
-: agora = agorot
-: kobo = kobos
-: stotinka = stotinki
-: satang = satangs
-: fils
ANG: antillean guilder = netherlands antillean guilder|netherlands antillean guilders
CLF: unidad de fomento = unidades de fomento
CVE: cape verdean escudo = cape verde escudos
CUC: convertible peso = cuban convertible pesos
SHP: saint helena pound = st. helena pounds
STN: dobra = dobras
SVC: salvadoran colon = salvadoran colones|salvadoran colóns
GGP: guernsey pound
JEP: jersey pound
IMP: manx pound = isle of man pounds|isle of man pound
ECS: ecuadorian sucre
FOK: faroese krona = faroese króna|faroese kronur
-: transnistrian ruble
-: somaliland shilling
-: cook islands dollar
-: kiribati dollar
-: tuvaluan dollar
-: haler = haléř|haléřů|halers
-: filler = fillér|fillérs
-: kopiyka = kopiyky|kopiykas
-: lipa = lipas
-: bani
-: eyrir = aurar
-: santims = santīms
-: centimo = centimos|céntimo|céntimos
-: avo = avos
-: pya = pyas
-: laari
-: poisha = poysha
-: baisa
-: tetri = tetris
-: luma
-: tiyin
-: diram
-: qapik = qəpik|qapiks
-: millime = millimes
-: qirsh
-: butut = bututs
-: pesewa = pesewas
-: ngwee
-: thebe
-: tambala
-: sente = lisente
-: sene
-: seniti
-: toea
-: feninga = fening
-: jeon
-: farthing = farthings
"""
SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB",
    "₺": "TRY", "₪": "ILS", "₿": "BTC", "₴": "UAH", "₦": "NGN", "฿": "THB", "₫": "VND", "₾": "GEL",
    "₱": "PHP", "元": "CNY", "＄": "USD", "￡": "GBP", "rs": "INR", "rm": "MYR", "zł": "PLN",
    "₵": "GHS", "₡": "CRC", "₲": "PYG", "₭": "LAK", "₮": "MNT", "₸": "KZT", "₼": "AZN", "৳": "BDT",
    "rp": "IDR", "ksh": "KES", "tsh": "TZS", "ush": "UGX", "sfr": "CHF", "dm": "DEM", "kč": "CZK",
    "tk": "BDT", "sh": "KES",
}  # fmt: skip
# Letters that are a currency only where the figure glued to them reads like a sum: "R50 million", "P1,200".
LETTERS = {"R": "ZAR", "N": "NGN", "P": "PHP", "K": "ZMW"}
# Letters before or after a dollar sign.
DOLLARS = {
    "us": "USD", "u.s.": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "c": "CAD", "ca": "CAD",
    "cad": "CAD", "cdn": "CAD", "hk": "HKD", "hkd": "HKD", "nz": "NZD", "nzd": "NZD", "s": "SGD",
    "sgd": "SGD", "r": "BRL", "nt": "TWD", "mx": "MXN", "mex": "MXN",
    "tt": "TTD", "j": "JMD", "bz": "BZD", "n": "NAD",
}  # fmt: skip
