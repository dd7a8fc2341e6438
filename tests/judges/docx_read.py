"""Reads a DOCX file as Word would and prints what it found as JSON: python-docx is another's reading of ECMA-376."""

import json
import sys

import docx
from docx.oxml.ns import qn

document = docx.Document(sys.argv[1])
properties = document.core_properties
numbered = lambda paragraph: paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None
print(
    json.dumps(
        {
            "title": properties.title,
            "author": properties.author,
            "language": properties.language,
            "paragraphs": [[each.style.name, each.text] for each in document.paragraphs if each.text],
            "points": [each.text for each in document.paragraphs if numbered(each)],
            "tables": [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables],
            "heads": [
                [bool(row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None) for row in table.rows]
                for table in document.tables
            ],
            "links": [[link.text, link.address] for each in document.paragraphs for link in each.hyperlinks],
            "pictures": [shape._inline.docPr.get("descr") for shape in document.inline_shapes],
        }
    )
)
