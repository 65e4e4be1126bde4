from summarizer.merge.thesaurus import *
