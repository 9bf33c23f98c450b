package org.tongbao.extract.document;

import org.tongbao.reading.Hints;
import org.tongbao.reading.Reading;

/** The reading of bytes; in production {@link org.tongbao.reading.DocumentReader}. */
@FunctionalInterface
public interface TextReader {

  Reading read(byte[] bytes, Hints hints);
}
