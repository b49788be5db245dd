"""Vietnamese letters by case, for patterns: code points of both cases alternate, so no range holds one case."""

_SMALL = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệđìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"

SMALL = "a-z" + _SMALL  # for use inside [...]
UPPER = "A-Z" + _SMALL.upper()
CAPITAL = f"[{UPPER}]"
