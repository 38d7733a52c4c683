import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption

// A copy of the example, as a reader would make one.
Path example = new File(basedir, '../../../../examples/starter').canonicalFile.toPath()
Files.walk(example).filter { Files.isRegularFile(it) && !it.startsWith(example.resolve('target')) }.forEach {
    Path copy = basedir.toPath().resolve(example.relativize(it).toString())
    Files.createDirectories(copy.parent)
    Files.copy(it, copy, StandardCopyOption.REPLACE_EXISTING)
}
return true
