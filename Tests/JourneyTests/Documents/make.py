"""Makes the PDF files of this folder from its HTML files. Needs WeasyPrint 70 and the Liberation fonts."""
import pathlib
import weasyprint

LAYOUTS = {
    "addendum": ["ruled", "two", "centred"],
    "requirements": ["small", "plain"],
    "eisen": ["ruled", "two", "small"],
}
here = pathlib.Path(__file__).parent
for document, layouts in LAYOUTS.items():
    html = weasyprint.HTML(string=(here / f"{document}.html").read_text())
    for layout in layouts:
        sheet = weasyprint.CSS(filename=str(here / f"{layout}.css"))
        html.write_pdf(here / f"{document}-{layout}.pdf", stylesheets=[sheet])
