"""How much of a document is read at most. Bounds for hostile files, far beyond what people publish."""

FILE_BYTES = 100_000_000  # of a file as it lies there, or of a download
UNPACKED_BYTES = 300_000_000  # of all files of an archive together
PART_BYTES = 60_000_000  # of one page or document in an archive, unpacked, before it is parsed
TEXT_LENGTH = 20_000_000  # code points
FETCH_SECONDS = 60.0
READ_SECONDS = 120.0  # for one document
READ_BYTES = 4_000_000_000  # of memory for one document that is read in a process of its own
MODEL_SECONDS = 1800.0  # for one document that models read, page by page
