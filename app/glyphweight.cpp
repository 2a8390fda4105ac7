// Qt asks FreeType to thicken the strokes of OpenType (CFF) fonts and then blends their glyphs by a gamma curve; those of
// TrueType fonts get neither. The fonts of Chinese, Japanese and Korean are mostly of the first kind, those of the other
// scripts of the second: light on dark the former stand beside the latter as if they were bold. Qt has no switch for it.
// It asks through this function of FreeType's, which the program puts in front of the library's own: the one wish is not
// passed on, so that all scripts are drawn alike in both themes. Where Qt brings a FreeType of its own nothing changes.

#include <dlfcn.h>

#include <cstring>

using FreeTypeLibrary = struct FT_LibraryRec_ *;

extern "C" __attribute__((visibility("default"))) int FT_Property_Set(
    FreeTypeLibrary library, const char *module, const char *property, const void *value);

int FT_Property_Set(FreeTypeLibrary library, const char *module, const char *property, const void *value)
{
    if (std::strcmp(module, "cff") == 0 && std::strcmp(property, "no-stem-darkening") == 0)
        return 0;
    using Setter = int (*)(FreeTypeLibrary, const char *, const char *, const void *);
    constexpr int unimplemented = 7; // FT_Err_Unimplemented_Feature
    const auto original = reinterpret_cast<Setter>(::dlsym(RTLD_NEXT, "FT_Property_Set"));
    return original ? original(library, module, property, value) : unimplemented;
}
