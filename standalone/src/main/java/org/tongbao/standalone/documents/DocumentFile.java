package org.tongbao.standalone.documents;

import java.nio.file.Path;

/**
 * One file to be read as a document.
 *
 * @param path within the collection, with slashes
 * @param origin the folder that the collection was found in, as a URI
 */
public record DocumentFile(Path file, String collection, String path, String origin) {}
