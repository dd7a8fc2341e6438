//! Sentences that reach files: the words stand in `ui/locales/<language>/documents.ftl`, the shape of each document in a template.
