"""Units that only English text writes so: what `dubstudio.text.units` has for every language comes before them."""

from __future__ import annotations

ENGLISH_UNITS = {
    "sq ft": ("square foot", "square feet"), "sq. ft": ("square foot", "square feet"),
    "ft2": ("square foot", "square feet"), "ft²": ("square foot", "square feet"),
    "sq mi": ("square mile", "square miles"), "sq. mi": ("square mile", "square miles"),
    "sq. m": ("square meter", "square meters"), "sq km": ("square kilometer", "square kilometers"),
    "sq. km": ("square kilometer", "square kilometers"), "sq yd": ("square yard", "square yards"),
    "sq in": ("square inch", "square inches"), "sq. in": ("square inch", "square inches"),
    "sqft": ("square foot", "square feet"), "sqm": ("square meter", "square meters"),
    "in2": ("square inch", "square inches"), "mi2": ("square mile", "square miles"),
    "ft3": ("cubic foot", "cubic feet"), "cu. ft": ("cubic foot", "cubic feet"),
    "g/cm3": ("gram per cubic centimeter", "grams per cubic centimeter"), "mol": ("mole", "moles"),
    "kg/m3": ("kilogram per cubic meter", "kilograms per cubic meter"),
    "mg/dL": ("milligram per deciliter", "milligrams per deciliter"), "mg/kg": ("milligram per kilogram",
    "milligrams per kilogram"), "mmHg": ("millimeter of mercury", "millimeters of mercury"),
    "bps": ("basis point", "basis points"), "kt": ("knot", "knots"),
    "kts": ("knot", "knots"), "pcs": ("piece", "pieces"), "doz": ("dozen", "dozen"), "pct": ("percent", "percent"),
    "Nm": ("newton meter", "newton meters"),
    "Pa": ("pascal", "pascals"), "bar": ("bar", "bar"), "mW": ("milliwatt", "milliwatts"), "TW": ("terawatt",
    "terawatts"), "MJ": ("megajoule", "megajoules"), "mcg": ("microgram", "micrograms"), "IU": ("IU", "IU"),
    "lx": ("lux", "lux"), "lm": ("lumen", "lumens"),
    "sq m": ("square meter", "square meters"), "m2": ("square meter", "square meters"),
    "km2": ("square kilometer", "square kilometers"), "cm2": ("square centimeter", "square centimeters"),
    "m3": ("cubic meter", "cubic meters"), "cm3": ("cubic centimeter", "cubic centimeters"),
    "cu ft": ("cubic foot", "cubic feet"), "cc": ("cc", "ccs"),
    "yd": ("yard", "yards"), "yds": ("yard", "yards"), "in.": ("inch", "inches"), "nm": ("nanometer", "nanometers"),
    "μm": ("micrometer", "micrometers"), "dm": ("decimeter", "decimeters"),
    "gal": ("gallon", "gallons"), "qt": ("quart", "quarts"), "qts": ("quart", "quarts"), "pt": ("pint", "pints"),
    "fl oz": ("fluid ounce", "fluid ounces"), "fl. oz": ("fluid ounce", "fluid ounces"),
    "tbsp": ("tablespoon", "tablespoons"), "tbsps": ("tablespoon", "tablespoons"),
    "tsp": ("teaspoon", "teaspoons"), "tsps": ("teaspoon", "teaspoons"),
    "cl": ("centiliter", "centiliters"), "dl": ("deciliter", "deciliters"),
    "yr": ("year", "years"), "yrs": ("year", "years"), "wk": ("week", "weeks"), "wks": ("week", "weeks"),
    "mo": ("month", "months"), "mos": ("month", "months"), "sq.-ft": ("square foot", "square feet"),
    "sq-ft": ("square foot", "square feet"),
    "hr": ("hour", "hours"), "hrs": ("hour", "hours"), "h": ("hour", "hours"),
    "min": ("minute", "minutes"), "mins": ("minute", "minutes"), "sec": ("second", "seconds"),
    "secs": ("second", "seconds"), "ms": ("millisecond", "milliseconds"), "μs": ("microsecond", "microseconds"),
    "KB": ("kilobyte", "kilobytes"), "kB": ("kilobyte", "kilobytes"), "PB": ("petabyte", "petabytes"),
    "Kbps": ("kilobit per second", "kilobits per second"), "kbps": ("kilobit per second", "kilobits per second"),
    "Mbps": ("megabit per second", "megabits per second"), "Gbps": ("gigabit per second", "gigabits per second"),
    "MB/s": ("megabyte per second", "megabytes per second"), "GB/s": ("gigabyte per second", "gigabytes per second"),
    "W": ("watt", "watts"), "MW": ("megawatt", "megawatts"), "GW": ("gigawatt", "gigawatts"),
    "kWh": ("kilowatt hour", "kilowatt hours"), "Wh": ("watt hour", "watt hours"), "V": ("volt", "volts"),
    "kV": ("kilovolt", "kilovolts"), "mV": ("millivolt", "millivolts"), "mA": ("milliamp", "milliamps"),
    "mAh": ("milliamp hour", "milliamp hours"), "kJ": ("kilojoule", "kilojoules"), "hp": ("horsepower", "horsepower"),
    "rpm": ("revolution per minute", "revolutions per minute"), "bpm": ("beat per minute", "beats per minute"),
    "fps": ("frame per second", "frames per second"), "dB": ("decibel", "decibels"), "psi": ("PSI", "PSI"),
    "kPa": ("kilopascal", "kilopascals"), "kcal": ("kilocalorie", "kilocalories"), "cal": ("calorie", "calories"),
    "kph": ("kilometer per hour", "kilometers per hour"), "km/s": ("kilometer per second", "kilometers per second"),
    "mi/h": ("mile per hour", "miles per hour"), "ft/s": ("foot per second", "feet per second"),
    "mpg": ("mile per gallon", "miles per gallon"), "MP": ("megapixel", "megapixels"), "ha": ("hectare", "hectares"),
    "ct": ("carat", "carats"), "dpi": ("DPI", "DPI"), "ppm": ("part per million", "parts per million"),
}  # fmt: skip
"""For one and for any other amount, by symbol."""

ENGLISH_CURRENCIES = {
    "₹": ("rupee", "rupees"), "Rs.": ("rupee", "rupees"), "₽": ("ruble", "rubles"), "₿": ("bitcoin", "bitcoins"),
    "₫": ("dong", "dong"), "₺": ("lira", "lira"), "₪": ("shekel", "shekels"), "฿": ("baht", "baht"),
    "₱": ("peso", "pesos"), "A$": ("Australian dollar", "Australian dollars"),
    "AU$": ("Australian dollar", "Australian dollars"), "C$": ("Canadian dollar", "Canadian dollars"),
    "CA$": ("Canadian dollar", "Canadian dollars"), "NZ$": ("New Zealand dollar", "New Zealand dollars"),
    "S$": ("Singapore dollar", "Singapore dollars"), "R$": ("real", "reais"), "CHF": ("Swiss franc", "Swiss francs"),
    "AUD": ("Australian dollar", "Australian dollars"), "CAD": ("Canadian dollar", "Canadian dollars"),
}  # fmt: skip
"""For one and for any other amount, by symbol."""

PER = {
    "hr": "hour", "hour": "hour", "h": "hour", "day": "day", "week": "week", "wk": "week", "month": "month",
    "mo": "month", "year": "year", "yr": "year", "night": "night", "person": "person", "minute": "minute",
    "min": "minute", "second": "second", "sec": "second", "lb": "pound", "kg": "kilogram", "gallon": "gallon",
    "gal": "gallon", "mile": "mile", "piece": "piece", "item": "item", "share": "share", "unit": "unit",
    "liter": "liter", "meter": "meter", "ounce": "ounce", "oz": "ounce", "pound": "pound", "head": "head",
    "sq ft": "square foot", "kWh": "kilowatt hour",
}  # fmt: skip
"""What an amount may be divided by: ``$5/hr``."""
