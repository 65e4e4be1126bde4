"""The world's currencies in use: their ISO 4217 codes and English names, singular and plural.

From the Unicode CLDR (locale `en`, by way of Babel 2.19), Unicode License v3.
"""

from __future__ import annotations

__all__ = ["CURRENCY_NAMES"]

_NAMES = """
    AED UAE dirham|UAE dirhams; AFN Afghan Afghani|Afghan Afghanis; ALL Albanian lek|Albanian lekë;
    AMD Armenian dram|Armenian drams; AOA Angolan kwanza|Angolan kwanzas;
    ARS Argentine peso|Argentine pesos; AUD Australian dollar|Australian dollars;
    AWG Aruban florin|Aruban florin; AZN Azerbaijani manat|Azerbaijani manats;
    BAM Bosnia-Herzegovina convertible mark|Bosnia-Herzegovina convertible marks;
    BBD Barbadian dollar|Barbadian dollars; BDT Bangladeshi taka|Bangladeshi takas;
    BHD Bahraini dinar|Bahraini dinars; BIF Burundian franc|Burundian francs;
    BMD Bermudan dollar|Bermudan dollars; BND Brunei dollar|Brunei dollars;
    BOB Bolivian boliviano|Bolivian bolivianos; BRL Brazilian real|Brazilian reals;
    BSD Bahamian dollar|Bahamian dollars; BTN Bhutanese ngultrum|Bhutanese ngultrums;
    BWP Botswanan pula|Botswanan pulas; BYN Belarusian ruble|Belarusian rubles;
    BZD Belize dollar|Belize dollars; CAD Canadian dollar|Canadian dollars;
    CDF Congolese franc|Congolese francs; CHF Swiss franc|Swiss francs; CLP Chilean peso|Chilean pesos;
    CNY Chinese yuan|Chinese yuan; COP Colombian peso|Colombian pesos;
    CRC Costa Rican colón|Costa Rican colóns; CUP Cuban peso|Cuban pesos;
    CVE Cape Verdean escudo|Cape Verdean escudos; CZK Czech koruna|Czech korunas;
    DJF Djiboutian franc|Djiboutian francs; DKK Danish krone|Danish kroner;
    DOP Dominican peso|Dominican pesos; DZD Algerian dinar|Algerian dinars;
    EGP Egyptian pound|Egyptian pounds; ERN Eritrean nakfa|Eritrean nakfas;
    ETB Ethiopian birr|Ethiopian birrs; EUR euro|euros; FJD Fijian dollar|Fijian dollars;
    FKP Falkland Islands pound|Falkland Islands pounds; GBP British pound|British pounds;
    GEL Georgian lari|Georgian laris; GHS Ghanaian cedi|Ghanaian cedis;
    GIP Gibraltar pound|Gibraltar pounds; GMD Gambian dalasi|Gambian dalasis;
    GNF Guinean franc|Guinean francs; GTQ Guatemalan quetzal|Guatemalan quetzals;
    GYD Guyanaese dollar|Guyanaese dollars; HKD Hong Kong dollar|Hong Kong dollars;
    HNL Honduran lempira|Honduran lempiras; HTG Haitian gourde|Haitian gourdes;
    HUF Hungarian forint|Hungarian forints; IDR Indonesian rupiah|Indonesian rupiahs;
    ILS Israeli new shekel|Israeli new shekels; INR Indian rupee|Indian rupees;
    IQD Iraqi dinar|Iraqi dinars; IRR Iranian rial|Iranian rials; ISK Icelandic króna|Icelandic krónur;
    JMD Jamaican dollar|Jamaican dollars; JOD Jordanian dinar|Jordanian dinars;
    JPY Japanese yen|Japanese yen; KES Kenyan shilling|Kenyan shillings; KGS Kyrgyz som|Kyrgyz soms;
    KHR Cambodian riel|Cambodian riels; KMF Comorian franc|Comorian francs;
    KPW North Korean won|North Korean won; KRW South Korean won|South Korean won;
    KWD Kuwaiti dinar|Kuwaiti dinars; KYD Cayman Islands dollar|Cayman Islands dollars;
    KZT Kazakhstani tenge|Kazakhstani tenges; LAK Laotian kip|Laotian kips;
    LBP Lebanese pound|Lebanese pounds; LKR Sri Lankan rupee|Sri Lankan rupees;
    LRD Liberian dollar|Liberian dollars; LSL Lesotho loti|Lesotho lotis;
    LYD Libyan dinar|Libyan dinars; MAD Moroccan dirham|Moroccan dirhams;
    MDL Moldovan leu|Moldovan lei; MGA Malagasy ariary|Malagasy ariaries;
    MKD Macedonian denar|Macedonian denari; MMK Myanmar kyat|Myanmar kyats;
    MNT Mongolian tugrik|Mongolian tugriks; MOP Macanese pataca|Macanese patacas;
    MRU Mauritanian ouguiya|Mauritanian ouguiyas; MUR Mauritian rupee|Mauritian rupees;
    MVR Maldivian rufiyaa|Maldivian rufiyaas; MWK Malawian kwacha|Malawian kwachas;
    MXN Mexican peso|Mexican pesos; MYR Malaysian ringgit|Malaysian ringgits;
    MZN Mozambican metical|Mozambican meticals; NAD Namibian dollar|Namibian dollars;
    NGN Nigerian naira|Nigerian nairas; NIO Nicaraguan córdoba|Nicaraguan córdobas;
    NOK Norwegian krone|Norwegian kroner; NPR Nepalese rupee|Nepalese rupees;
    NZD New Zealand dollar|New Zealand dollars; OMR Omani rial|Omani rials;
    PAB Panamanian balboa|Panamanian balboas; PEN Peruvian sol|Peruvian soles;
    PGK Papua New Guinean kina|Papua New Guinean kina; PHP Philippine peso|Philippine pesos;
    PKR Pakistani rupee|Pakistani rupees; PLN Polish zloty|Polish zlotys;
    PYG Paraguayan guarani|Paraguayan guaranis; QAR Qatari riyal|Qatari riyals;
    RON Romanian leu|Romanian lei; RSD Serbian dinar|Serbian dinars; RUB Russian ruble|Russian rubles;
    RWF Rwandan franc|Rwandan francs; SAR Saudi riyal|Saudi riyals;
    SBD Solomon Islands dollar|Solomon Islands dollars; SCR Seychellois rupee|Seychellois rupees;
    SDG Sudanese pound|Sudanese pounds; SEK Swedish krona|Swedish kronor;
    SGD Singapore dollar|Singapore dollars; SHP St. Helena pound|St. Helena pounds;
    SLE Sierra Leonean leone|Sierra Leonean leones; SOS Somali shilling|Somali shillings;
    SRD Surinamese dollar|Surinamese dollars; SSP South Sudanese pound|South Sudanese pounds;
    STN São Tomé & Príncipe dobra|São Tomé & Príncipe dobras; SYP Syrian pound|Syrian pounds;
    SZL Swazi lilangeni|Swazi emalangeni; THB Thai baht|Thai baht;
    TJS Tajikistani somoni|Tajikistani somonis; TMT Turkmenistani manat|Turkmenistani manat;
    TND Tunisian dinar|Tunisian dinars; TOP Tongan paʻanga|Tongan paʻanga;
    TRY Turkish lira|Turkish Lira; TTD Trinidad & Tobago dollar|Trinidad & Tobago dollars;
    TWD New Taiwan dollar|New Taiwan dollars; TZS Tanzanian shilling|Tanzanian shillings;
    UAH Ukrainian hryvnia|Ukrainian hryvnias; UGX Ugandan shilling|Ugandan shillings;
    USD US dollar|US dollars; UYU Uruguayan peso|Uruguayan pesos; UZS Uzbekistani som|Uzbekistani som;
    VES Venezuelan bolívar|Venezuelan bolívars; VND Vietnamese dong|Vietnamese dong;
    VUV Vanuatu vatu|Vanuatu vatus; WST Samoan tala|Samoan tala;
    XAF Central African CFA franc|Central African CFA francs;
    XCD East Caribbean dollar|East Caribbean dollars; XCG Caribbean guilder|Caribbean guilders;
    XOF West African CFA franc|West African CFA francs; XPF CFP franc|CFP francs;
    YER Yemeni rial|Yemeni rials; ZAR South African rand|South African rand;
    ZMW Zambian kwacha|Zambian kwachas; ZWG Zimbabwean gold|Zimbabwean gold
"""

# Code to (singular, plural), as CLDR prints them.
CURRENCY_NAMES: dict[str, tuple[str, str]] = {
    code: (one, other)
    for code, names in (row.strip().split(" ", 1) for row in " ".join(_NAMES.split()).split(";"))
    for one, other in (names.split("|"),)
}
