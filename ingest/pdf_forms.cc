#include "ingest/pdf_forms.h"

#include <Array.h>
#include <Catalog.h>
#include <Dict.h>

namespace minutebook::ingest {
namespace {

constexpr int kMaxFormFields = 100000;
constexpr int kMaxFieldDepth = 64;

// Walks a list of fields and counts `left` down; false when it ends below zero or the tree is too deep.
bool Fits(const Object& fields, int depth, int& left) {
  if (!fields.isArray()) return true;
  if (depth > kMaxFieldDepth) return false;
  for (int i = 0; i < fields.arrayGetLength(); ++i) {
    if (--left < 0) return false;
    const Object field = fields.arrayGet(i);
    if (field.isDict() && !Fits(field.dictLookup("Kids"), depth + 1, left)) return false;
  }
  return true;
}

}  // namespace

bool DropEndlessForm(PDFDoc& file) {
  Object* form = file.getCatalog()->getAcroForm();
  if (form == nullptr || !form->isDict()) return false;
  int left = kMaxFormFields;
  if (Fits(form->dictLookup("Fields"), 0, left)) return false;
  form->dictSet("Fields", Object(new Array(file.getXRef())));
  return true;
}

}  // namespace minutebook::ingest
