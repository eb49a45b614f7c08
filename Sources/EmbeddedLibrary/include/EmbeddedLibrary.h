#ifndef EMBEDDED_LIBRARY_H
#define EMBEDDED_LIBRARY_H

/// One file of frameworks/, as it was when the program was built.
struct embedded_file {
    /// Path below frameworks/.
    const char *path;
    const unsigned char *bytes;
    unsigned long length;
};

/// All files, in the order of their paths.
const struct embedded_file *embedded_files(void);
unsigned long embedded_file_count(void);

#endif
