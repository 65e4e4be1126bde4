"""Short articles in several languages on an invented strike."""

from __future__ import annotations

from summarizer.read.article import Article

__all__ = ["ARTICLES", "article"]

ARTICLES = {
    "de": """Hafen von Norrvik nach Streik geschlossen

Der Hafen von Norrvik ist am Montag geschlossen worden, nachdem rund 1.200 Arbeiter die Arbeit niedergelegt hatten. „Wir werden nicht zurückkehren, bis der Lohn stimmt“, sagte Gewerkschaftschefin Maja Lind vor Journalisten.

Der Betreiber Sjöfrakt bestreitet, dass Löhne zurückgehalten wurden. Der Schaden beläuft sich nach Angaben der Hafenbehörde auf 1,5 Millionen Euro; mindestens 500.000 Tonnen Getreide liegen fest.

Nach Angaben von Bürgermeister Tom Berge will die Stadt am 3. März verhandeln. Er sagte, die Stadt werde keine Polizei einsetzen.
""",
    "es": """El puerto de Norrvik cierra por una huelga

El puerto de Norrvik fue cerrado el lunes después de que unos 1.200 trabajadores abandonaran sus puestos. «No volveremos hasta que el salario sea justo», dijo la líder sindical Maja Lind a los periodistas.

La empresa Sjöfrakt niega haber retenido salarios. El alcalde Tom Berge afirmó que la ciudad no enviará a la policía.
""",
    "fr": """Le port de Norrvik fermé par une grève

Le port de Norrvik a été fermé lundi après que quelque 1 200 ouvriers ont cessé le travail. « Nous ne reviendrons pas tant que le salaire ne sera pas juste », a déclaré la dirigeante syndicale Maja Lind aux journalistes.

Le maire Tom Berge a affirmé que la ville n'enverrait pas la police. L'Union européenne pourrait aider, selon la Russie.
""",
    "zh": """诺尔维克港因罢工关闭

诺尔维克港周一关闭，此前约1200名工人停止工作。工会主席玛雅·林德对记者说：“工资不合理，我们就不会回去。”

运营商斯约夫拉克特否认扣留工资。市长汤姆·贝格说，市政府不会动用警察。
""",
    "ar": """إغلاق ميناء نورفيك بسبب الإضراب

أُغلق ميناء نورفيك يوم الاثنين بعد أن توقف نحو ١٢٠٠ عامل عن العمل. وقالت رئيسة النقابة مايا ليند للصحفيين: «لن نعود حتى يصبح الأجر عادلاً».

ونفت شركة سيوفراكت أنها احتجزت الأجور. وقال رئيس البلدية توم بيرغه إن المدينة لن ترسل الشرطة.
""",
    "en": """Norrvik harbour shut by strike

The harbour of Norrvik was closed on Monday after about 1,200 workers walked out. "We will not return until the pay is right," union leader Maja Lind told reporters.

The operator Sjofrakt denies that wages were withheld. Mayor Tom Berge said that the city would not send in the police.
""",
    "sv": """Hamnen i Norrvik stängd av strejk

Hamnen i Norrvik stängdes på måndagen efter att omkring 1 200 arbetare lagt ned arbetet. ”Vi återvänder inte förrän lönen stämmer”, sade fackordföranden Maja Lind till journalister.
""",
}


def article(language: str) -> Article:
    """The article in that language."""
    return Article(id="a1", source=f"{language}.txt", text=ARTICLES[language], language=language)
